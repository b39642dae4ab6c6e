-- The end of step 3, once every record has moved and is a leaf.

DROP TABLE event_before;
DROP TABLE outcome_before;
DROP TABLE attempt_item_before;
DROP TABLE attempt_before;

-- What happened is only ever added to. The one thing that changes is words of a sealed text that
-- are erased, which the seal shows: the commitment takes the place of its salt.
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt BEGIN SELECT RAISE (ABORT, 'attempts are never changed'); END;
CREATE TRIGGER attempt_item_stays BEFORE UPDATE ON attempt_item BEGIN SELECT RAISE (ABORT, 'papers are never changed'); END;
CREATE TRIGGER event_stays BEFORE UPDATE OF attempt, sequence, leaf, at ON event BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
CREATE TRIGGER event_sealed BEFORE UPDATE OF body, seal ON event WHEN length(new.seal) <> 32 BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
CREATE TRIGGER outcome_stays BEFORE UPDATE OF attempt, sequence, leaf, ended_at, ending, graded_at, reason, score, max, needed, decision ON outcome BEGIN SELECT RAISE (ABORT, 'outcomes are never changed'); END;
CREATE TRIGGER outcome_sealed BEFORE UPDATE OF body, seal ON outcome WHEN length(new.seal) <> 32 BEGIN SELECT RAISE (ABORT, 'outcomes are never changed'); END;
CREATE TRIGGER journal_stays BEFORE UPDATE OF leaf, kind, person, subject, effective, recorded_at, facts ON journal BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_sealed BEFORE UPDATE OF note, seal ON journal WHEN length(new.seal) <> 32 BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER leaf_stays BEFORE UPDATE ON leaf BEGIN SELECT RAISE (ABORT, 'leaves are never changed'); END;
CREATE TRIGGER person_id_stays BEFORE UPDATE OF id ON person BEGIN SELECT RAISE (ABORT, 'people are never exchanged'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE (ABORT, 'attempts are never removed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'events are never removed'); END;
CREATE TRIGGER outcome_kept BEFORE DELETE ON outcome BEGIN SELECT RAISE (ABORT, 'outcomes are never removed'); END;
CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER leaf_kept BEFORE DELETE ON leaf BEGIN SELECT RAISE (ABORT, 'the log is never shortened'); END;
CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN SELECT RAISE (ABORT, 'people are never removed'); END;
