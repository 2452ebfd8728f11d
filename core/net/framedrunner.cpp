// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/framedrunner.h"

namespace daytwo {

namespace {

// No module is loaded: each would cost more than a command. Times are read from /proc/uptime, as perl itself knows
// whole seconds only.
constexpr QByteArrayView kForPerl = R"perl(#!/usr/bin/perl
alarm $ARGV[0];
%ENV = (%ENV, PATH => '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL => 'C', LANG => 'C', LANGUAGE => '', TZ => 'UTC', NO_COLOR => 1, PAGER => 'cat', SYSTEMD_PAGER => '',
  SYSTEMD_COLORS => 0, DEBIAN_FRONTEND => 'noninteractive');
umask 077;
my ($N, @todo, $whole, $uptime);
while (my $line = <STDIN>) {
  if ($line =~ /^N=([0-9a-f]{32})$/) { $N = $1 }
  elsif ($line =~ /^r ([0-9]+) ([0-9.]+) ([0-9]+) ([0-9]+)(?= ')/g) {
    my @command = ($1, $2, $3, $4);
    while ($line =~ /\G(?:( )(?=')|'([^']*)'|\\('))/gc) {
      if (defined $1) { push @command, '' } else { $command[-1] .= defined $2 ? $2 : $3 }
    }
    die "a line of the script makes no sense\n" unless $line =~ /\G\n\z/gc;
    push @todo, \@command;
  }
  elsif ($line =~ /^printf '%s Z/) { $whole = 1; last }
}
die "the script did not arrive whole\n" unless $N && $whole;
open STDIN, '<', '/dev/null' or die "/dev/null: $!\n";
open $uptime, '<', '/proc/uptime' or die "/proc/uptime: $!\n";

sub now { sysseek $uptime, 0, 0; sysread $uptime, my $text, 64; $text =~ /^([0-9.]+)/ ? $1 : time }
sub nap { select undef, undef, undef, $_[0] }

# The commands' group, its keeper, and the command that runs. Were the command the leader of its own group, setsid(1)
# would leave it; and the keeper ends the group when we are killed.
my ($keeper, $life, $pid, $starting, $quitting);
sub keep {
  return 1 if $keeper && !waitpid $keeper, 1;
  pipe(my $end, $life) or return;
  if ($keeper = fork) { setpgrp $keeper, $keeper; return 1 }
  return if !defined $keeper;
  setpgrp 0, 0;
  $SIG{$_} = 'IGNORE' for qw(TERM HUP INT QUIT);
  close $_ for $life, *STDIN, *STDOUT, *STDERR;
  sysread $end, my $nothing, 1;
  kill TERM => -$$;
  nap(2);
  kill KILL => -$$;
  exit;
}

# Nothing runs on after us.
sub quit {
  return $quitting = 1 if $starting;
  kill $_ => -$keeper for $keeper ? qw(TERM CONT) : ();
  if ($pid) {
    for (1 .. 150) { # not by the clock, which may stand still
      last if waitpid $pid, 1;
      nap(0.01);
    }
  }
  kill KILL => -$keeper if $keeper;
  exit 1;
}
$SIG{$_} = \&quit for qw(TERM HUP INT QUIT ALRM);
$SIG{PIPE} = 'IGNORE';
$SIG{CHLD} = 'DEFAULT';

# Output is gathered, as each write is a packet and wakes three programs, but is never kept for long.
my $now = now();
my ($out, $err, $sent, $rests) = ('', '', $now, 0);
sub give {
  my ($handle, $text) = @_;
  for (my $at = 0; $at < length $$text;) {
    my $size = syswrite $handle, $$text, length($$text) - $at, $at;
    if (defined $size) { $at += $size } elsif ($! == 11) { nap(0.01) } elsif ($! != 4) { quit() }
  }
  $$text = '';
}
sub flush { give(*STDERR, \$err); give(*STDOUT, \$out); $sent = $now = now(); $rests = 0 }

sub start {
  my ($o, $e, @argv) = @_;
  $starting = 1;
  $pid = fork;
  if (!defined $pid || $pid) {
    setpgrp $pid, $keeper if $pid;
    $starting = 0;
    quit() if $quitting;
    return $pid;
  }
  $SIG{TERM} = $SIG{PIPE} = 'DEFAULT';
  kill KILL => $$ if $quitting || !open STDERR, '>&', $e;
  unless (setpgrp(0, $keeper) && open STDOUT, '>&', $o) {
    my $why = "cannot start a process: $!\n";
    syswrite STDERR, $why;
    kill KILL => $$;
  }
  exec { $argv[0] } @argv;
  my ($number, $why) = ($! + 0, "$argv[0]: $!\n");
  syswrite STDERR, $why;
  exit($number == 2 ? 127 : 126);
}

sub run {
  my ($index, $time, $room, $errroom, @argv) = @_;
  my ($began, $status, $sig, $kill, $wait, $turn) = ($now, undef, 0, 0, 0, 0);
  $out .= "$N B $index\n";
  my (@pipe, $o, $e);
  unless (keep() && pipe($pipe[0], $o) && pipe($pipe[1], $e) && start($o, $e, @argv)) {
    $err .= "cannot start a process: $!\n\n$N E $index\n";
    $out .= "\n$N T $began $now\n"; # no exit code: it was not run
    return;
  }
  close $o;
  close $e;
  my @room = ($room, $errroom);
  my @tail = (1048576, 1048576); # after its end: more than a pipe holds is not its own
  until (defined $status && !$pipe[0] && !$pipe[1]) {
    my $open = '';
    vec($open, fileno $_, 1) = 1 for grep { $_ } @pipe;
    if (length $open && select(my $ready = $open, undef, undef, defined $status ? 0 : 0.02) > 0) {
      for my $side (0, 1) {
        next unless $pipe[$side] && vec($ready, fileno $pipe[$side], 1);
        my $size = sysread $pipe[$side], my $text, 65536;
        next if !defined $size && $! == 4;
        my $kept = substr $text, 0, $room[$side];
        if ($side) { $err .= $kept } else { $out .= $kept }
        $room[$side] -= length $kept;
        $tail[$side] -= length $text if defined $status;
        # At the cap stdout is closed, which ends a flood; a flood of stderr is passed over.
        undef $pipe[$side] if !$size || $tail[$side] < 0 || (!$room[$side] && (!$side || defined $status));
      }
    } elsif (defined $status) {
      last; # a child left behind holds the pipes: what it says belongs to nobody
    } elsif (waitpid $pid, 1) {
      $status = $?;
      next;
    } elsif (length $open) {
      $rests += 5;
      $turn = 3;
    } else {
      $rests += 3;
      nap($wait = $wait ? $wait < 0.02 ? $wait * 2 : $wait : 0.0005);
    }
    flush() if length($out) + length($err) > 32768 || $now - $sent > 0.1 || ++$rests > 30; # a clock may stand still
    next if defined $status || length $open && ++$turn % 4; # the clock costs more than a turn
    if (waitpid $pid, 1) {
      $status = $?;
      next;
    }
    $now = now();
    if (!$sig && $now - $began >= $time) {
      kill $_ => -$keeper for qw(TERM CONT);
      ($sig, $kill) = (124, $now + 2);
    } elsif ($sig && $now >= $kill) {
      ($status, @pipe) = (9) if $sig == 137; # not even SIGKILL ends what hangs in the kernel
      kill KILL => -$keeper;
      ($sig, $kill) = (137, $now + 1);
    }
  }
  if ($sig) {
    kill KILL => -$keeper;
    waitpid $keeper, 0;
    undef $keeper;
  }
  undef $pid;
  my $code = $sig || ($status & 127 ? 128 + ($status & 127) : $status >> 8);
  $now = now();
  $out .= substr("\n$N R $code\n", 0, $room[0]) . "\n$N T $began $now\n";
  $err .= "\n$N E $index\n";
  flush() if $now - $sent > 0.1;
}

$err = "\n$N E -\n";
$out = "\n$N H 2 1 $< " . time . " $now\n";
flush(); # its time is compared with the time it arrives
run(@$_) for @todo;
$out .= "$N Z\n";
flush();
kill KILL => $keeper if $keeper;
)perl";

// Forks are what it costs, so there are as few as can be: per command one subshell, timeout, the command and head
// (which enforces the cap and keeps a stray child's output out of the next frame). stderr goes raw and has no cap: what
// a stray child says there is taken for the next command's.
constexpr QByteArrayView kForShell = R"sh(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C LANG=C LANGUAGE= TZ=UTC NO_COLOR=1 PAGER=cat SYSTEMD_PAGER= SYSTEMD_COLORS=0 DEBIAN_FRONTEND=noninteractive
export PATH LC_ALL LANG LANGUAGE TZ NO_COLOR PAGER SYSTEMD_PAGER SYSTEMD_COLORS DEBIAN_FRONTEND
umask 077
OK=0; hash timeout head 2>/dev/null && OK=1
read -r U _ </proc/uptime
while read -r K V _; do [ "$K" = Uid: ] && break; done </proc/self/status
printf '\n%s E -\n' "$N" >&2
printf '\n%s H 2 %s %s %s %s\n' "$N" "$OK" "$V" "$(date +%s)" "$U"
r() {
  i=$1 t=$2 c=$3; shift 4
  read -r a _ </proc/uptime
  printf '%s B %s\n' "$N" "$i"
  { timeout -k 2 "$t" "$@" </dev/null; printf '\n%s R %s\n' "$N" "$?"; } | head -c "$c"
  read -r b _ </proc/uptime
  printf '\n%s T %s %s\n' "$N" "$a" "$b"
  printf '\n%s E %s\n' "$N" "$i" >&2
}
)sh";

}

QByteArrayView framedRunnerForPerl()
{
    return kForPerl;
}

QByteArrayView framedRunnerForShell()
{
    return kForShell;
}

}
