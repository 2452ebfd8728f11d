-- The journal, first version. Statements are parted by blank lines.
-- Times are milliseconds since 1970 UTC; outcomes, reasons, kinds and states are the words of the program.

CREATE TABLE runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    profile TEXT NOT NULL,
    state TEXT NOT NULL,
    lab TEXT NOT NULL,
    lab_hash TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    planned INTEGER NOT NULL,
    pass INTEGER NOT NULL DEFAULT 0,
    warn INTEGER NOT NULL DEFAULT 0,
    fail INTEGER NOT NULL DEFAULT 0,
    unknown INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    silenced INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT 'unknown',
    headline TEXT NOT NULL DEFAULT '',
    compared_with TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '' -- the lock that the writing process holds
)

CREATE INDEX runs_by_state ON runs (state)

CREATE INDEX runs_by_start ON runs (started_at)

CREATE INDEX runs_by_outcome ON runs (outcome, number)

CREATE TABLE run_nodes (
    node TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs (number),
    PRIMARY KEY (node, run) -- in this order: quick_check of SQLite 3.40 misreads any other
) WITHOUT ROWID

CREATE INDEX run_nodes_by_run ON run_nodes (run)

CREATE TABLE subjects (
    number INTEGER PRIMARY KEY,
    node TEXT NOT NULL,
    check_id TEXT NOT NULL,
    UNIQUE (node, check_id)
)

CREATE TABLE verdicts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL REFERENCES runs (number),
    position INTEGER NOT NULL, -- in the plan
    subject INTEGER NOT NULL REFERENCES subjects (number),
    title TEXT NOT NULL,
    section TEXT NOT NULL,
    vantage TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    summary TEXT NOT NULL,
    silenced_by TEXT NOT NULL,
    at INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    detail BLOB NOT NULL, -- compressed JSON: everything else
    UNIQUE (run, position)
)

CREATE INDEX verdicts_by_subject ON verdicts (subject, run, outcome, reason)

CREATE TABLE evidence (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    run INTEGER NOT NULL, -- the last run that used it
    digest BLOB NOT NULL, -- SHA-256 of the body
    body BLOB NOT NULL    -- compressed CBOR, redacted
)

CREATE INDEX evidence_by_run ON evidence (run)

CREATE TABLE records (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,    -- note, snapshot, trust, silence, change …
    ref TEXT NOT NULL,     -- what it is about
    run TEXT NOT NULL,     -- id of the run it belongs to; may be empty
    at INTEGER NOT NULL,
    payload TEXT NOT NULL  -- JSON
)

CREATE INDEX records_by_kind ON records (kind, ref)

CREATE INDEX records_by_run ON records (run)

CREATE TABLE entries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    ref TEXT NOT NULL,
    payload TEXT NOT NULL, -- JSON: which rows the digest is over
    digest BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
)

CREATE INDEX entries_by_kind ON entries (kind)

-- Holds a row only inside the transaction that prunes.
CREATE TABLE pruning (active INTEGER NOT NULL)

CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END

CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
WHEN NOT EXISTS (SELECT 1 FROM pruning)
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END

CREATE TRIGGER verdicts_never_change BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END

CREATE TRIGGER verdicts_never_go BEFORE DELETE ON verdicts
WHEN NOT EXISTS (SELECT 1 FROM pruning)
BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END

CREATE TRIGGER evidence_never_changes BEFORE UPDATE OF number, id, digest, body ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END

CREATE TRIGGER evidence_never_goes BEFORE DELETE ON evidence
WHEN NOT EXISTS (SELECT 1 FROM pruning)
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END

CREATE TRIGGER records_never_change BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END

CREATE TRIGGER records_never_go BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'records are append-only'); END

CREATE TRIGGER runs_end_once BEFORE UPDATE ON runs
WHEN OLD.state <> 'running'
BEGIN SELECT RAISE(ABORT, 'a run that has ended is append-only'); END

CREATE TRIGGER runs_never_go BEFORE DELETE ON runs
WHEN NOT EXISTS (SELECT 1 FROM pruning)
BEGIN SELECT RAISE(ABORT, 'runs are append-only'); END
