//! Which hit meets which part of a criterion, so that as many points as can be are earned.

use std::cmp::Reverse;

use crate::bank::points::Points;
use crate::grade::roleplay::scan::Found;

/// Most steps of the search; what is best until then stands.
const MOST_STEPS: usize = 4_000;

/// A way of giving hits to parts: points, the number of parts and the parts with their hits.
type Way = (Points, usize, Vec<(usize, Found)>);

/// The parts that are met, in order, each by one of its `hits`, no two of which clash.
pub(super) fn share(
    hits: &[(Found, usize)],
    points: Vec<Points>,
    clashes: impl Fn(&Found, &Found) -> bool,
) -> Vec<(usize, Found)> {
    let mut parts: Vec<usize> = hits.iter().map(|(_, part)| *part).collect();
    parts.dedup();
    parts.sort_by_key(|part| Reverse(points[*part]));
    let mut search = Search {
        hits,
        points,
        parts,
        clashes,
        best: (Points::ZERO, 0, Vec::new()),
        steps: 0,
    };
    search.go_on(0, &mut (Points::ZERO, 0, Vec::new()));
    let (.., mut met) = search.best;
    met.sort_by_key(|(part, _)| *part);
    met
}

struct Search<'h, C> {
    hits: &'h [(Found, usize)],
    points: Vec<Points>,
    /// The parts that have hits, those with most points first.
    parts: Vec<usize>,
    clashes: C,
    best: Way,
    steps: usize,
}

impl<C: Fn(&Found, &Found) -> bool> Search<'_, C> {
    /// Tries every hit of the part at this place, and none, with all that follows.
    fn go_on(&mut self, place: usize, way: &mut Way) {
        self.steps += 1;
        if (way.0, way.1) > (self.best.0, self.best.1) {
            self.best = way.clone();
        }
        let is_all = self.best.1 == self.parts.len();
        if place == self.parts.len() || is_all || self.steps > MOST_STEPS {
            return;
        }
        let part = self.parts[place];
        for (hit, of) in self.hits {
            if *of != part || way.2.iter().any(|(_, held)| (self.clashes)(held, hit)) {
                continue;
            }
            way.2.push((part, *hit));
            let (before, worth) = (way.0, self.points[part]);
            (way.0, way.1) = (before + worth, way.1 + 1);
            self.go_on(place + 1, way);
            way.2.pop();
            (way.0, way.1) = (before, way.1 - 1);
        }
        self.go_on(place + 1, way);
    }
}

#[cfg(test)]
mod tests {
    use crate::bank::points::Points;
    use crate::grade::roleplay::layer::NO_LABEL;
    use crate::grade::roleplay::scan::Found;
    use crate::grade::roleplay::share::share;

    /// The parts met by hits at these places, each worth a point.
    fn met(hits: &[(u32, u32, usize)]) -> Vec<usize> {
        let found = hits
            .iter()
            .map(|(start, end, part)| (Found::one(*start, *end, NO_LABEL), *part));
        let found: Vec<_> = found.collect();
        let clashes = |a: &Found, b: &Found| a.start < b.end && b.start < a.end;
        let met = share(&found, vec![Points::whole(1); 3], clashes);
        met.into_iter().map(|(part, _)| part).collect()
    }

    #[test]
    fn parts_that_overlap_a_third_are_both_met() {
        assert_eq!(met(&[(0, 4, 0), (2, 8, 1), (6, 10, 2)]), [0, 2]);
    }

    #[test]
    fn one_span_meets_one_part() {
        assert_eq!(met(&[(0, 4, 0), (0, 4, 1)]), [0]);
    }

    #[test]
    fn a_part_makes_way_where_it_has_another_hit() {
        assert_eq!(met(&[(0, 4, 0), (6, 9, 0), (0, 4, 1)]), [0, 1]);
    }
}
