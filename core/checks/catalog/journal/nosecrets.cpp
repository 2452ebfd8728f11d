// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"
#include "core/facts/gitfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Found, Status };

void plan(PlanScope &scope)
{
    const QString repository = repositoryOf(scope.lab());
    if (keepsRecords(scope.lab(), scope.node()) && !repository.isEmpty())
        scope.add(
            {.probes = {scope.admin(commands::gitSecrets(repository)), scope.admin(commands::gitStatus(repository))}});
}

QString placesOf(const QList<GitMatch> &matches)
{
    QStringList places;
    for (const GitMatch &match : matches.mid(0, 5))
        places << u"%1:%2"_s.arg(match.path).arg(match.line);
    if (matches.size() > 5)
        places << CheckWords::tr("%n more", nullptr, int(matches.size() - 5));
    return places.join(u", "_s);
}

/// A match that only stands beside a word such as "password" may be harmless.
bool mayBeHarmless(const GitMatch &match)
{
    static const QStringList words{u"password"_s, u"passwd"_s,  u"secret"_s, u"token"_s,
                                   u"apikey"_s,   u"api_key"_s, u"api-key"_s};
    return std::ranges::any_of(
        words, [&match](const QString &word) { return match.text.startsWith(word, Qt::CaseInsensitive); });
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotReadGit(input, Status))
        return *refusal;
    const auto status = parseGitStatus(input.evidence[Status]->out);
    if (!status)
        return unreadable(status.error(), u"git status"_s);
    const Evidence &found = *input.evidence[Found];
    // git grep ends with 1 and says nothing where nothing matches.
    const bool nothing = !found.error && found.exitCode == 1 && found.out.isEmpty() && found.err.isEmpty() &&
                         !found.timedOut && !found.truncated;
    if (nothing)
        return passed(CheckWords::tr("No tracked file holds a key, a token or a password that looks real."));
    if (auto refusal = cannotReadGit(input, Found))
        return *refusal;
    const auto matches = parseGitGrep(found.out);
    if (!matches)
        return unreadable(matches.error(), u"git grep"_s);
    QList<GitMatch> secrets;
    QList<GitMatch> doubtful;
    for (const GitMatch &match : *matches)
        (mayBeHarmless(match) ? doubtful : secrets) << match;
    Judgement result = secrets.isEmpty() ? warned(CheckWords::tr("May be a password: %1.").arg(placesOf(doubtful)))
                                         : failed(CheckWords::tr("Secrets are tracked: %1.").arg(placesOf(secrets)));
    result.expected = CheckWords::tr("No private key, WireGuard key, token or password hash in tracked files.");
    result.rule = CheckWords::tr("Only the place is read, never the value.");
    return result;
}

}

const CheckSpec &journalNoSecrets()
{
    static const CheckSpec spec{
        .id = "journal.no-secrets-in-repo",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No secret in the repository"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What was pushed once is read by whoever has the repository, for ever."),
        .section = "principles",
        .bullets = "B16",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Replace the secret where it is used, then take it out of the file; "
                                                  "taking it out of the history does not unsay it."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
