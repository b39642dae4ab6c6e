//! `credential`: HR's register of credentials.

mod act;
mod affected;
mod issue;
mod list;
mod show;

use clap::{Subcommand, ValueEnum};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::decision::{Decision, Words};
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::unmask::Unmask;
use crate::register::standing::{Act, Status};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    credential: Credential,
}

#[derive(Subcommand)]
enum Credential {
    List(ListArguments),
    Show(ShowArguments),
    Issue(IssueArguments),
    Renew(RenewArguments),
    Suspend(ActArguments),
    Reinstate(ActArguments),
    Revoke(ActArguments),
    Extend(ExtendArguments),
    Affected(AffectedArguments),
}

#[derive(clap::Args)]
struct ListArguments {
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    #[arg(long, value_name = "DAYS")]
    expiring: Option<u32>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long, value_enum)]
    status: Option<StatusName>,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

/// A status as it is typed.
#[derive(Clone, Copy, ValueEnum)]
enum StatusName {
    #[value(alias = "未生效")]
    Pending,
    #[value(alias = "有效")]
    Active,
    #[value(alias = "暂停")]
    Suspended,
    #[value(alias = "吊销")]
    Revoked,
    #[value(alias = "过期")]
    Expired,
}

impl StatusName {
    fn status(self) -> Status {
        match self {
            Self::Pending => Status::Pending,
            Self::Active => Status::Active,
            Self::Suspended => Status::Suspended,
            Self::Revoked => Status::Revoked,
            Self::Expired => Status::Expired,
        }
    }
}

#[derive(clap::Args)]
struct ShowArguments {
    number: String,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

#[derive(clap::Args)]
struct IssueArguments {
    #[arg(long)]
    exam: String,
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long, requires = "by")]
    apply: bool,
    #[arg(long)]
    reason: Option<Words>,
    #[arg(long, value_name = "NAME")]
    by: Option<Words>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

#[derive(clap::Args)]
struct RenewArguments {
    number: String,
    #[arg(long)]
    reason: Option<Words>,
    #[arg(long, value_name = "NAME")]
    by: Words,
}

#[derive(clap::Args)]
struct ActArguments {
    number: String,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[command(flatten)]
    decision: Decision,
}

#[derive(clap::Args)]
struct ExtendArguments {
    #[command(flatten)]
    act: ActArguments,
    #[arg(long, value_name = "DAY")]
    until: String,
}

#[derive(clap::Args)]
struct AffectedArguments {
    #[arg(long, required = true)]
    item: Vec<String>,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.credential {
        Credential::List(arguments) => list::run(context, &arguments),
        Credential::Show(arguments) => show::run(context, &arguments),
        Credential::Issue(arguments) => issue::run(context, &arguments),
        Credential::Renew(arguments) => issue::renew(context, &arguments),
        Credential::Suspend(arguments) => act::run(context, &arguments, Act::Suspended),
        Credential::Reinstate(arguments) => act::run(context, &arguments, Act::Reinstated),
        Credential::Revoke(arguments) => act::run(context, &arguments, Act::Revoked),
        Credential::Extend(arguments) => {
            let until = clock::day(&arguments.until)?;
            act::run(context, &arguments.act, Act::Extended { until })
        }
        Credential::Affected(arguments) => affected::run(context, &arguments),
    }
}
