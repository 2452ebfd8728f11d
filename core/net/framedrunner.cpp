// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/framedrunner.h"

namespace daytwo {

namespace {

// No module is loaded: each would cost more than a command. Times are read from /proc/uptime, as perl itself knows
// whole seconds only.
constexpr QByteArrayView kForPerl = R"perl(#!/usr/bin/perl
%ENV = (%ENV, PATH => '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL => 'C', LANG => 'C', LANGUAGE => '', TZ => 'UTC', NO_COLOR => 1, PAGER => 'cat', SYSTEMD_PAGER => '',
  SYSTEMD_COLORS => 0, DEBIAN_FRONTEND => 'noninteractive');
umask 077;
my ($N, @todo, $whole, $uptime, $pid);
while (my $line = <STDIN>) {
  if ($line =~ /^N=([0-9a-f]{32})$/) { $N = $1 }
  elsif ($line =~ /^r ([0-9]+) ([0-9.]+) ([0-9]+) ([0-9]+)((?: (?:'[^']*'|\\')+)+)$/) {
    my ($words, @numbers) = ($5, $1, $2, $3, $4);
    my @argv = $words =~ /\G ((?:'[^']*'|\\')+)/g;
    s/'([^']*)'|\\(')/defined $1 ? $1 : $2/ge for @argv;
    push @todo, [@numbers, @argv];
  }
  elsif ($line =~ /^r [0-9]/) { die "a line of the script makes no sense\n" }
  elsif ($line =~ /^printf '%s Z/) { $whole = 1; last }
}
die "the script did not arrive whole\n" unless $N && $whole;
open $uptime, '<', '/proc/uptime' or die "/proc/uptime: $!\n";

sub now { sysseek $uptime, 0, 0; sysread $uptime, my $text, 64; $text =~ /^([0-9.]+)/ ? $1 : time }

# Nothing runs on after us: the command's whole group is ended.
sub quit {
  if ($pid) {
    kill '-TERM', $pid;
    for (1 .. 200) { exit 1 if waitpid($pid, 1); select undef, undef, undef, 0.01 }
    kill '-KILL', $pid;
  }
  exit 1;
}
$SIG{$_} = \&quit for qw(TERM HUP INT);
$SIG{PIPE} = 'IGNORE';
$SIG{CHLD} = 'DEFAULT';

# Output is gathered, as each write is a packet, but goes out before anybody waits.
my ($out, $err, $sent) = ('', '', now());
sub give {
  my ($handle, $text) = @_;
  for (my $at = 0; $at < length $$text;) {
    my $size = syswrite $handle, $$text, length($$text) - $at, $at;
    if (defined $size) { $at += $size } elsif ($! != 4) { quit() }
  }
  $$text = '';
}
sub flush { give(*STDERR, \$err); give(*STDOUT, \$out); $sent = now() }

sub start {
  my ($o, $e, @argv) = @_;
  my $child = fork;
  return $child if !defined $child || $child;
  setpgrp 0, 0;
  $SIG{$_} = 'DEFAULT' for qw(TERM HUP INT PIPE);
  open STDIN, '<', '/dev/null';
  open STDOUT, '>&', $o;
  open STDERR, '>&', $e;
  { no warnings; exec { $argv[0] } @argv }
  my ($number, $why) = ($! + 0, "$argv[0]: $!\n");
  syswrite STDERR, $why;
  exit($number == 2 ? 127 : 126);
}

sub run {
  my ($index, $time, $room, $errroom, @argv) = @_;
  my ($began, $ended, $status, $sig, $kill, $nap) = (now(), 0, undef, 0, 0, 0);
  $out .= "$N B $index\n";
  my (@pipe, $o, $e);
  my @room = ($room, $errroom);
  unless (pipe($pipe[0], $o) && pipe($pipe[1], $e) && defined($pid = start($o, $e, @argv))) {
    flush();
    die "cannot start a process: $!\n";
  }
  close $o;
  close $e;
  until (defined $status && !$pipe[0] && !$pipe[1]) {
    my $open = '';
    vec($open, fileno $_, 1) = 1 for grep { $_ } @pipe;
    my $wait = defined $status ? 0 : length $open ? 0.02 : $nap;
    if (length $open && select(my $ready = $open, undef, undef, $wait) > 0) {
      for my $side (0, 1) {
        next unless $pipe[$side] && vec($ready, fileno $pipe[$side], 1);
        my $size = sysread $pipe[$side], my $text, 65536;
        next if !defined $size && $! == 4;
        my $kept = substr $text, 0, $room[$side];
        if ($side) { $err .= $kept } else { $out .= $kept }
        $room[$side] -= length $kept;
        # At the cap stdout is closed, which ends a flood; a flood of stderr is passed over.
        undef $pipe[$side] if !$size || (!$room[$side] && (!$side || defined $status));
      }
    } elsif (defined $status) {
      last; # a child left behind holds the pipes: what it says belongs to nobody
    } else {
      if (waitpid($pid, 1)) { $status = $?; next }
      flush() if length $open || $nap > 0.005;
      select undef, undef, undef, $nap unless length $open;
      $nap = $nap ? $nap < 0.02 ? $nap * 2 : $nap : 0.0005 unless length $open;
    }
    $ended = now();
    flush() if length($out) + length($err) > 32768 || $ended - $sent > 0.1;
    next if defined $status;
    if (!$sig && $ended - $began >= $time) {
      kill '-TERM', $pid;
      kill '-CONT', $pid;
      ($sig, $kill) = (124, $ended + 2);
    } elsif ($sig && $ended >= $kill) {
      ($status, @pipe) = (9) if $sig == 137; # not even SIGKILL ends what hangs in the kernel
      kill '-KILL', $pid;
      ($sig, $kill) = (137, $ended + 1);
    }
  }
  undef $pid;
  my $code = $sig || ($status & 127 ? 128 + ($status & 127) : $status >> 8);
  $out .= substr("\n$N R $code\n", 0, $room[0]) . "\n$N T $began " . now() . "\n";
  $err .= "\n$N E $index\n";
}

$err = "\n$N E -\n";
$out = "\n$N H 2 1 $< " . time . ' ' . now() . "\n";
flush(); # its time is compared with the time it arrives
run(@$_) for @todo;
$out .= "$N Z\n";
flush();
)perl";

// Forks are what it costs, so there are as few as can be: per command one subshell, timeout, the command and head
// (which enforces the cap and keeps a stray child's output out of the next frame). stderr goes raw, and has no cap.
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
