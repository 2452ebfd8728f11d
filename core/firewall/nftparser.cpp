// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftparser.h"

#include "core/firewall/nftrules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

std::optional<Hook> hookOf(const QString &name)
{
    static const QHash<QString, Hook> names{{u"ingress"_s, Hook::Ingress}, {u"prerouting"_s, Hook::Prerouting},
                                            {u"input"_s, Hook::Input},     {u"forward"_s, Hook::Forward},
                                            {u"output"_s, Hook::Output},   {u"postrouting"_s, Hook::Postrouting}};
    const auto it = names.constFind(name);
    return it == names.constEnd() ? std::nullopt : std::optional(*it);
}

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    if (value.isString())
        result << value.toString();
    for (const QJsonValue &part : value.toArray())
        result << part.toString();
    return result;
}

/// One table with what stands in the list about it, before its rules are read.
struct OpenTable
{
    NftTable table;
    NftSets sets;
    QHash<QString, int> chains;
    std::vector<QJsonObject> rules;
    bool mayBeDormant = false;
    bool isDormant = false;
};

class Parser
{
public:
    explicit Parser(QString what)
        : m_what(std::move(what))
    {
    }

    Result<NftText> parse(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        const QJsonValue list = document.object().value("nftables"_L1);
        if (!list.isArray()) {
            const int line = int(json.left(error.offset).count('\n')) + 1;
            return fail(Error::Kind::BadInput, u"%1:%2"_s.arg(m_what).arg(line),
                        error.error == QJsonParseError::NoError ? u"not a list of nftables"_s : error.errorString());
        }
        return parse(list.toArray());
    }

    Result<NftText> parse(const QJsonArray &list)
    {
        for (const QJsonValue &value : list) {
            const QJsonObject object = value.toObject();
            if (object.isEmpty() || !take(object.constBegin().key(), object.constBegin().value().toObject()))
                return fail(Error::Kind::BadInput, u"%1:1"_s.arg(m_what),
                            u"not understood: %1"_s.arg(
                                QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact).left(200))));
        }
        return finish();
    }

private:
    OpenTable *tableOf(const QJsonObject &object, const QString &nameKey = u"table"_s)
    {
        const QString family = object.value("family"_L1).toString();
        const QString name = object.value(nameKey).toString();
        const auto it = std::find_if(m_open.begin(), m_open.end(), [&](const OpenTable &open) {
            return open.table.family == family && open.table.name == name;
        });
        return it == m_open.end() ? nullptr : &*it;
    }

    /// False when it can not be part of a list of rules.
    bool take(const QString &key, const QJsonObject &object)
    {
        if (key == u"metainfo")
            return true;
        if (key == u"table")
            return takeTable(object);
        OpenTable *open = tableOf(object);
        if (!open)
            return false;
        if (key == u"chain")
            return takeChain(*open, object);
        if (key == u"rule") {
            open->rules.push_back(object);
            return open->chains.contains(object.value("chain"_L1).toString()) && object.value("expr"_L1).isArray();
        }
        if (key == u"set" || key == u"map")
            return takeSet(*open, object);
        return true; // counters, limits, helpers …: rules that use them are read with their names
    }

    bool takeTable(const QJsonObject &object)
    {
        if (tableOf(object, u"name"_s) || object.value("name"_L1).toString().isEmpty())
            return false;
        OpenTable open;
        open.table.family = object.value("family"_L1).toString();
        open.table.name = object.value("name"_L1).toString();
        open.table.rules.name = u"%1 %2"_s.arg(open.table.family, open.table.name);
        open.table.rules.forV4 = open.table.family != u"ip6";
        open.table.rules.forV6 = open.table.family != u"ip";
        for (const QString &flag : texts(object.value("flags"_L1))) {
            open.isDormant |= flag == u"dormant";
            // Some versions print the flags of a table wrongly ("t").
            open.mayBeDormant |= flag != u"owner" && flag != u"persist";
        }
        m_open.push_back(std::move(open));
        return true;
    }

    static bool takeChain(OpenTable &open, const QJsonObject &object)
    {
        Chain chain;
        chain.name = object.value("name"_L1).toString();
        if (chain.name.isEmpty() || open.chains.contains(chain.name))
            return false;
        chain.declaration = u"chain %1"_s.arg(chain.name);
        const auto hook = hookOf(object.value("hook"_L1).toString());
        if (hook) {
            BaseHook base;
            base.hook = *hook;
            base.priority = object.value("prio"_L1).toInt();
            base.isNat = object.value("type"_L1).toString() == u"nat";
            base.acceptsByDefault = object.value("policy"_L1).toString(u"accept"_s) != u"drop";
            base.devices = texts(object.value("dev"_L1));
            chain.declaration = u"chain %1 { type %2 hook %3 priority %4; policy %5; }"_s.arg(
                chain.name, object.value("type"_L1).toString(), object.value("hook"_L1).toString(),
                QString::number(base.priority), base.acceptsByDefault ? u"accept"_s : u"drop"_s);
            chain.base = base;
        }
        open.chains.insert(chain.name, int(open.table.rules.chains.size()));
        open.table.rules.chains.push_back(std::move(chain));
        return true;
    }

    static bool takeSet(OpenTable &open, const QJsonObject &object)
    {
        const QString name = object.value("name"_L1).toString();
        const QStringList flags = texts(object.value("flags"_L1));
        if (name.isEmpty())
            return false;
        if (flags.contains(u"dynamic"_s) || flags.contains(u"timeout"_s) || object.contains("timeout"_L1))
            open.sets.changing.insert(name);
        open.sets.elements.insert(name, object.value("elem"_L1).toArray());
        return true;
    }

    NftText finish()
    {
        NftText text;
        for (OpenTable &open : m_open) {
            if (open.isDormant || open.table.family == u"arp")
                continue;
            for (const QJsonObject &rule : open.rules)
                noteWrittenSets(rule.value("expr"_L1), open.sets.changing, 0);
            readRules(open);
            if (open.table.family == u"bridge")
                moveToIngress(open.table);
            if (open.mayBeDormant || open.table.family == u"bridge")
                blur(open.table);
            text.tables.push_back(std::move(open.table));
        }
        return text;
    }

    static void readRules(OpenTable &open)
    {
        const NftRuleContext context{&open.sets, &open.chains,
                                     open.table.family == u"ip6" ? IpFamily::V6 : IpFamily::V4,
                                     open.table.family == u"inet"};
        open.table.origins.resize(open.table.rules.chains.size());
        std::vector<int> counts(open.table.rules.chains.size(), 0);
        for (const QJsonObject &object : open.rules) {
            const auto chain = static_cast<size_t>(open.chains.value(object.value("chain"_L1).toString()));
            NftRule read = readNftRule(object, context);
            const NftTable::Origin origin{counts[chain]++, read.needsIptables, read.isNative};
            open.table.rules.marksConnections |= read.marksConnections;
            open.table.rules.hasConnectionTemplates |= read.hasConnectionTemplate;
            for (Rule &rule : read.rules) {
                open.table.rules.chains[chain].rules.push_back(std::move(rule));
                open.table.origins[chain].push_back(origin);
            }
        }
    }

    /// A bridge hands only some packets of the interface on top of it to its own tables.
    static void moveToIngress(NftTable &table)
    {
        for (Chain &chain : table.rules.chains) {
            const bool meetsOurs =
                chain.base && (chain.base->hook == Hook::Prerouting || chain.base->hook == Hook::Input);
            if (!meetsOurs)
                chain.base.reset();
            else
                chain.base->hook = Hook::Ingress, chain.base->isNat = false, chain.base->devices = {u"+"_s};
        }
    }

    /// The table may not be in force, or not for every packet: it may refuse, and nothing more is known.
    static void blur(NftTable &table)
    {
        const auto holds = [&table](std::initializer_list<Target::Kind> kinds) {
            return std::any_of(table.rules.chains.begin(), table.rules.chains.end(), [&](const Chain &chain) {
                return std::any_of(chain.rules.begin(), chain.rules.end(), [&](const Rule &rule) {
                    return std::find(kinds.begin(), kinds.end(), rule.target.kind) != kinds.end();
                });
            });
        };
        const bool rewrites = holds({Target::Kind::Opaque});
        // "Undecided" also stands for a mark that may have been set.
        const bool decides = holds({Target::Kind::Refuse, Target::Kind::Undecided, Target::Kind::SetMark}) ||
                             std::any_of(table.rules.chains.begin(), table.rules.chains.end(), [](const Chain &chain) {
                                 return chain.base && !chain.base->acceptsByDefault;
                             });
        for (size_t i = 0; i < table.rules.chains.size(); ++i) {
            Chain &chain = table.rules.chains[i];
            if (!chain.base)
                continue;
            Rule rule;
            rule.text = chain.declaration;
            rule.target.kind = rewrites || (chain.base->isNat && !chain.rules.empty()) ? Target::Kind::Opaque
                               : decides                                               ? Target::Kind::Undecided
                                                                                       : Target::Kind::Continue;
            chain.base->acceptsByDefault = true;
            chain.rules = {rule};
            table.origins[i] = {NftTable::Origin{0, false, true}};
        }
    }

    QString m_what;
    std::vector<OpenTable> m_open;
};

}

void noteWrittenSets(const QJsonValue &statements, QSet<QString> &names, int depth)
{
    if (statements.isArray()) {
        for (const QJsonValue &part : statements.toArray())
            noteWrittenSets(part, names, depth + 1);
    } else if (statements.isObject() && depth < 40) {
        const QJsonObject object = statements.toObject();
        for (const QString &key : {u"set"_s, u"map"_s}) {
            const QJsonObject statement = object.value(key).toObject();
            if (statement.contains("op"_L1))
                names.insert(statement.value(key).toString().mid(1));
        }
        for (const QJsonValue &part : object)
            noteWrittenSets(part, names, depth + 1);
    }
}

Result<NftText> parseNft(const QByteArray &json, const QString &what)
{
    return Parser(what).parse(json);
}

Result<NftText> parseNft(const QJsonArray &list, const QString &what)
{
    return Parser(what).parse(list);
}

}
