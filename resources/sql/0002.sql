-- Second version: what no entry vouched for before. The rows that are already there are vouched for by the program, in the
-- same transaction (core/journal/adoption.h).

-- The run that brought it is part of what the chain vouches for; only a pruning gives it to another run.
CREATE TRIGGER evidence_keeps_its_run BEFORE UPDATE OF run ON evidence
WHEN NOT EXISTS (SELECT 1 FROM pruning)
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END

CREATE TRIGGER run_nodes_never_change BEFORE UPDATE ON run_nodes
BEGIN SELECT RAISE(ABORT, 'the nodes of a run are append-only'); END

CREATE TRIGGER run_nodes_never_go BEFORE DELETE ON run_nodes
WHEN NOT EXISTS (SELECT 1 FROM pruning)
BEGIN SELECT RAISE(ABORT, 'the nodes of a run are append-only'); END

CREATE TRIGGER subjects_never_change BEFORE UPDATE ON subjects
BEGIN SELECT RAISE(ABORT, 'subjects are append-only'); END

CREATE TRIGGER subjects_never_go BEFORE DELETE ON subjects
BEGIN SELECT RAISE(ABORT, 'subjects are append-only'); END
