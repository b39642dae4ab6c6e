//! The subcommands, one file each.

mod appeal;
mod backup;
mod certificate;
mod check;
mod completions;
mod coverage;
mod credential;
mod diff;
mod doctor;
mod exams;
mod explain;
mod export;
mod gap;
mod grade;
mod import;
mod inspect;
mod key;
mod lexicons;
mod log;
mod man;
mod new;
mod paper;
mod person;
mod practice;
mod preview;
mod progress;
mod regrade;
mod remark;
mod report;
mod restore;
mod result;
mod resume;
mod review;
mod roster;
mod rubric;
mod schema;
mod stats;
mod take;
mod test;
mod verify;
mod wrong;

use clap::{Subcommand, ValueEnum};

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};

/// What the program can do.
#[derive(Subcommand)]
pub(super) enum Command {
    Exams(exams::Arguments),
    Take(take::Arguments),
    Resume(resume::Arguments),
    Result(result::Arguments),
    Practice(practice::Arguments),
    Wrong(wrong::Arguments),
    Progress(progress::Arguments),
    Review(review::Arguments),
    Gap(gap::Arguments),
    Paper(paper::Arguments),
    Check(check::Arguments),
    Coverage(coverage::Arguments),
    Diff(diff::Arguments),
    Explain(explain::Arguments),
    New(new::Arguments),
    Preview(preview::Arguments),
    Schema(schema::Arguments),
    Test(test::Arguments),
    Grade(grade::Arguments),
    Lexicons(lexicons::Arguments),
    Import(import::Arguments),
    Export(export::Arguments),
    Inspect(inspect::Arguments),
    Rubric(rubric::Arguments),
    Stats(stats::Arguments),
    Report(report::Arguments),
    Certificate(certificate::Arguments),
    Verify(verify::Arguments),
    Key(key::Arguments),
    Roster(roster::Arguments),
    Credential(credential::Arguments),
    Remark(remark::Arguments),
    Regrade(regrade::Arguments),
    Appeal(appeal::Arguments),
    Log(log::Arguments),
    Person(person::Arguments),
    Backup(backup::Arguments),
    Restore(restore::Arguments),
    Doctor(doctor::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

impl Command {
    pub(super) fn run(self, context: &Context) -> Result<Exit, Failure> {
        match self {
            Self::Exams(arguments) => exams::run(context, &arguments),
            Self::Take(arguments) => take::run(context, &arguments),
            Self::Resume(arguments) => resume::run(context, &arguments),
            Self::Result(arguments) => result::run(context, &arguments),
            Self::Practice(arguments) => practice::run(context, &arguments),
            Self::Wrong(arguments) => wrong::run(context, &arguments),
            Self::Progress(arguments) => progress::run(context, &arguments),
            Self::Review(arguments) => review::run(context, &arguments),
            Self::Gap(arguments) => gap::run(context, arguments),
            Self::Paper(arguments) => paper::run(context, &arguments),
            Self::Check(arguments) => check::run(context, &arguments),
            Self::Coverage(arguments) => coverage::run(context, &arguments),
            Self::Diff(arguments) => diff::run(context, &arguments),
            Self::Explain(arguments) => explain::run(context, &arguments),
            Self::New(arguments) => new::run(context, &arguments),
            Self::Preview(arguments) => preview::run(context, &arguments),
            Self::Schema(arguments) => schema::run(context, &arguments),
            Self::Test(arguments) => test::run(context, &arguments),
            Self::Grade(arguments) => grade::run(context, &arguments),
            Self::Lexicons(arguments) => lexicons::run(context, &arguments),
            Self::Import(arguments) => import::run(context, &arguments),
            Self::Export(arguments) => export::run(context, &arguments),
            Self::Inspect(arguments) => inspect::run(context, &arguments),
            Self::Rubric(arguments) => rubric::run(context, arguments),
            Self::Stats(arguments) => stats::run(context, arguments),
            Self::Report(arguments) => report::run(context, arguments),
            Self::Certificate(arguments) => certificate::run(context, &arguments),
            Self::Verify(arguments) => verify::run(context, &arguments),
            Self::Key(arguments) => key::run(context, &arguments),
            Self::Credential(arguments) => credential::run(context, arguments),
            Self::Regrade(arguments) => regrade::run(context, &arguments),
            Self::Remark(arguments) => remark::run(context, &arguments),
            Self::Appeal(arguments) => appeal::run(context, arguments),
            Self::Person(arguments) => person::run(context, arguments),
            Self::Backup(arguments) => backup::run(context, &arguments),
            Self::Restore(arguments) => restore::run(context, &arguments),
            Self::Doctor(arguments) => doctor::run(context, &arguments),
            Self::Log(arguments) => log::run(context, arguments),
            Self::Roster(arguments) => roster::run(context, arguments),
            Self::Completions(arguments) => completions::run(context, &arguments),
            Self::Man(arguments) => man::run(context, &arguments),
        }
    }
}

/// For people, or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TextOrJson {
    Text,
    Json,
}
