//! The laws of a sitting.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::{Beginning, Ending, Event, Refusal, Session};
use crate::bank::blueprint::Mode;
use crate::bank::dialogue::{Exchange, Reply};
use crate::bank::id::TurnId;
use crate::bank::presentation::Response;

const SIZE: usize = 4;

fn start() -> Timestamp {
    "2026-11-21T08:00:00Z".parse().expect("a time")
}

fn after(seconds: i64) -> Timestamp {
    start() + SignedDuration::from_secs(seconds)
}

fn beginning(mode: Mode) -> Beginning {
    Beginning {
        mode,
        size: SIZE,
        started: start(),
        minutes: Some(10),
    }
}

fn answer(position: usize, chosen: usize) -> Event {
    Event::Answered {
        position,
        response: Response::Choice(vec![chosen]),
    }
}

#[test]
fn an_answer_can_be_changed_in_an_exam_but_not_after_feedback() {
    let mut exam = Session::begin(beginning(Mode::Exam));
    assert_eq!(exam.apply(&answer(1, 0), after(1)), Ok(()));
    assert_eq!(exam.apply(&answer(1, 2), after(2)), Ok(()));
    assert_eq!(exam.responses()[1], Some(Response::Choice(vec![2])));
    let mut practice = Session::begin(beginning(Mode::Practice));
    assert_eq!(practice.apply(&answer(1, 0), after(1)), Ok(()));
    let again = practice.apply(&answer(1, 2), after(2));
    assert_eq!(again, Err(Refusal::AlreadyAnswered));
}

fn retry(position: usize, chosen: usize) -> Event {
    Event::Retried {
        position,
        response: Response::Choice(vec![chosen]),
    }
}

#[test]
fn only_an_answered_item_of_a_practice_is_answered_once_more_and_the_first_answer_counts() {
    let mut exam = Session::begin(beginning(Mode::Exam));
    assert_eq!(exam.apply(&answer(1, 0), after(1)), Ok(()));
    let again = exam.apply(&retry(1, 2), after(2));
    assert_eq!(again, Err(Refusal::NothingToRetry));
    let mut practice = Session::begin(beginning(Mode::Practice));
    let first = practice.apply(&retry(1, 2), after(1));
    assert_eq!(first, Err(Refusal::NothingToRetry));
    assert_eq!(practice.apply(&answer(1, 0), after(1)), Ok(()));
    assert_eq!(practice.apply(&retry(1, 2), after(2)), Ok(()));
    assert_eq!(practice.responses()[1], Some(Response::Choice(vec![0])));
    assert_eq!(practice.retries(1), [Response::Choice(vec![2])]);
}

fn said(position: usize, reply: Option<bool>) -> Event {
    let turn = TurnId::new("opening").expect("well formed");
    let reply = reply.map(|is_last| Reply {
        turn: turn.clone(),
        customer: "嗯".to_owned(),
        is_last,
    });
    Event::Said {
        position,
        exchange: Exchange {
            turn,
            customer: "喂".to_owned(),
            said: "您好".to_owned(),
            reply,
        },
    }
}

#[test]
fn a_talk_grows_line_by_line_until_it_is_over() {
    for mode in [Mode::Exam, Mode::Practice] {
        for last in [None, Some(true)] {
            let mut session = Session::begin(beginning(mode));
            assert_eq!(session.apply(&said(1, Some(false)), after(1)), Ok(()));
            assert_eq!(session.unanswered(), [0, 1, 2, 3]);
            assert_eq!(session.apply(&said(1, last), after(2)), Ok(()));
            assert_eq!(session.unanswered(), [0, 2, 3]);
            assert_eq!(session.position(), 1);
            let Some(Response::Talk(exchanges)) = &session.responses()[1] else {
                panic!("a talk: {:?}", session.responses());
            };
            assert_eq!(exchanges.len(), 2);
            let more = session.apply(&said(1, None), after(3));
            assert_eq!(more, Err(Refusal::TalkOver));
        }
    }
}

#[test]
fn the_last_second_counts_and_the_deadline_does_not() {
    let mut session = Session::begin(beginning(Mode::Exam));
    assert_eq!(session.apply(&answer(0, 0), after(599)), Ok(()));
    assert_eq!(
        session.check(&Event::Expired, after(599)),
        Err(Refusal::TimeNotOver)
    );
    assert_eq!(
        session.check(&answer(1, 0), after(600)),
        Err(Refusal::TimeOver)
    );
    assert_eq!(
        session.check(&Event::Submitted, after(600)),
        Err(Refusal::TimeOver)
    );
    assert_eq!(session.apply(&Event::Expired, after(600)), Ok(()));
    assert_eq!(session.ended(), Some((Ending::Expired, after(600))));
}

#[test]
fn after_the_end_nothing_happens() {
    let mut session = Session::begin(beginning(Mode::Exam));
    assert_eq!(session.apply(&Event::Submitted, after(5)), Ok(()));
    for event in [
        answer(0, 0),
        Event::Submitted,
        Event::Expired,
        Event::Moved { position: 1 },
    ] {
        assert_eq!(session.check(&event, after(6)), Err(Refusal::Ended));
        assert_eq!(session.check(&event, after(6_000)), Err(Refusal::Ended));
    }
}

fn events() -> impl Strategy<Value = Event> {
    let position = 0..SIZE + 2;
    prop_oneof![
        (position.clone(), 0..3usize).prop_map(|(at, chosen)| answer(at, chosen)),
        (position.clone(), 0..3usize).prop_map(|(at, chosen)| retry(at, chosen)),
        (position.clone(), any::<bool>())
            .prop_map(|(position, flagged)| Event::Flagged { position, flagged }),
        position.prop_map(|position| Event::Moved { position }),
        Just(Event::Submitted),
        Just(Event::Expired),
    ]
}

proptest! {
    #[test]
    fn replaying_what_was_accepted_gives_the_state(
        practice in any::<bool>(),
        history in proptest::collection::vec((events(), 0i64..40), 0..60),
    ) {
        let mode = if practice { Mode::Practice } else { Mode::Exam };
        let mut session = Session::begin(beginning(mode));
        let mut accepted = Vec::new();
        let mut now = 0;
        for (event, pause) in history {
            now += pause;
            let before = session.clone();
            match session.apply(&event, after(now)) {
                Ok(()) => accepted.push((event, after(now))),
                Err(_) => prop_assert_eq!(&session, &before),
            }
            let answered = session.responses().iter().flatten().count();
            prop_assert_eq!(answered + session.unanswered().len(), SIZE);
            prop_assert!(session.position() < SIZE);
            prop_assert!(before.ended().is_none() || session == before);
        }
        let pairs = accepted.iter().map(|(event, at)| (event, *at));
        prop_assert_eq!(Session::replay(beginning(mode), pairs), Ok(session));
    }
}
