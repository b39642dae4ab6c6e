//! The normal distribution, of one variable and of two.

use std::f64::consts::{PI, SQRT_2};

/// The share below `z`.
pub(super) fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// The share of pairs with this correlation of which both are below `z`.
///
/// The integral over the angle whose sine is the correlation (Sheppard 1900; Drezner and Wesolowsky
/// 1990, *Journal of Statistical Computation and Simulation* 35), by Simpson's rule.
pub(super) fn both_below(z: f64, correlation: f64) -> f64 {
    const STEPS: u32 = 400;
    let end = correlation.clamp(-1.0, 1.0).asin();
    let height = |angle: f64| (-z * z / (1.0 + angle.sin())).exp();
    let step = end / f64::from(STEPS);
    let sum: f64 = (0..=STEPS)
        .map(|at| {
            let weight = match at {
                0 | STEPS => 1.0,
                at if at % 2 == 1 => 4.0,
                _ => 2.0,
            };
            weight * height(f64::from(at) * step)
        })
        .sum();
    let single = below(z);
    (single * single + sum * step / 3.0 / (2.0 * PI)).clamp(0.0, single)
}

#[cfg(test)]
mod tests {
    use super::{below, both_below};

    #[test]
    fn known_shares() {
        let near = |left: f64, right: f64| assert!((left - right).abs() < 1e-6, "{left} {right}");
        near(below(0.0), 0.5);
        near(below(1.96), 0.975_002_1);
        near(both_below(0.0, 0.0), 0.25);
        // 1/4 + asin(ρ) / 2π at zero.
        near(both_below(0.0, 0.5), 0.25 + 1.0 / 12.0);
        near(both_below(1.0, 0.0), below(1.0) * below(1.0));
        near(both_below(1.0, 1.0), below(1.0));
    }
}
