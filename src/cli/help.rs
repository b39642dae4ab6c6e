//! The command line and its help, in the user's language.

use std::error::Error as _;
use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _};
use fluent_bundle::FluentValue;

use crate::cli::Cli;
use crate::cli::decision::Blank;
use crate::cli::language::Messages;

/// The whole command line with every text in its place.
pub(super) fn command(messages: &Messages) -> Command {
    let command = Cli::command().disable_help_subcommand(true);
    describe(command, messages, "rolecall", "rolecall")
}

/// Describes the command whose messages are called `name` and which is typed as `typed`.
fn describe(mut command: Command, messages: &Messages, name: &str, typed: &str) -> Command {
    let about = messages.say(&format!("help-{name}"));
    let more = format!("help-{name}-more");
    if messages.has(&more) {
        command = command.after_help(messages.say(&more));
    }
    command = command
        .about(about)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(messages.say("help-commands"))
        .subcommand_value_name(messages.say("help-command"))
        .help_template(template(messages));
    command = command.mut_args(|argument| describe_argument(argument, messages, name));
    command = command.arg(flag("help", 'h', ArgAction::Help, messages));
    if name == "rolecall" {
        command = command.arg(flag("version", 'V', ArgAction::Version, messages));
    }
    let usage = usage(&mut command, messages, typed);
    command = command.override_usage(usage);
    command.mut_subcommands(|sub| {
        let typed = format!("{typed} {}", sub.get_name());
        let name = match name {
            "rolecall" => sub.get_name().to_owned(),
            outer => format!("{outer}-{}", sub.get_name()),
        };
        describe(sub, messages, &name, &typed)
    })
}

/// How the command is typed, with the words for options and commands in the user's language.
fn usage(command: &mut Command, messages: &Messages, typed: &str) -> String {
    let usage = command.render_usage().to_string();
    let after_name = usage
        .split_once(command.get_name())
        .map_or("", |(_, rest)| rest);
    let options = messages.say("help-options-word");
    format!("{typed}{}", after_name.replace("OPTIONS", &options))
}

fn template(messages: &Messages) -> StyledStr {
    let usage = messages.say("help-usage");
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}").into()
}

fn flag(name: &'static str, short: char, action: ArgAction, messages: &Messages) -> Arg {
    Arg::new(name)
        .long(name)
        .short(short)
        .action(action)
        .help(messages.say(&format!("help-any-{name}")))
        .help_heading(messages.say("help-options"))
}

fn describe_argument(argument: Arg, messages: &Messages, command: &str) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let own = format!("help-{command}-{name}");
    let help = if messages.has(&own) {
        own
    } else {
        format!("help-any-{name}")
    };
    let heading = if argument.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    let takes_a_value = argument.get_action().takes_values();
    argument
        .help(messages.say(&help))
        .help_heading(messages.say(heading))
        .hide_possible_values(takes_a_value)
        .hide_default_value(takes_a_value)
        .hide_env(takes_a_value)
}

/// The command that somebody typed, as far as there is one.
pub(super) struct Typed {
    /// With those that it stands in: `rolecall stats`.
    name: String,
    /// What may stand behind it.
    inner: Vec<String>,
}

impl Typed {
    /// The command that these arguments name.
    pub(super) fn of(command: &Command, arguments: &[OsString]) -> Self {
        let mut name = "rolecall".to_owned();
        let mut command = command;
        for argument in arguments.iter().skip(1) {
            let Some(inner) = command.find_subcommand(argument) else {
                continue;
            };
            command = inner;
            name = format!("{name} {}", inner.get_name());
        }
        let inner = command.get_subcommands();
        let inner = inner.filter(|inner| !inner.is_hide_set());
        Self {
            name,
            inner: inner.map(|inner| inner.get_name().to_owned()).collect(),
        }
    }
}

/// What is wrong with a command line, as a sentence.
pub(super) fn usage_error(messages: &Messages, error: &clap::Error, typed: &Typed) -> String {
    let fact = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" "),
        _ => String::new(),
    };
    let name = sentence(error, &fact(ContextKind::InvalidArg));
    let known = [
        fact(ContextKind::ValidValue),
        fact(ContextKind::ValidSubcommand),
    ];
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .map(fact)
    .concat();
    let said = |fact: &str| if fact.is_empty() { "no" } else { "yes" };
    let known = known.concat();
    let reason = error.to_string();
    let arguments = [
        ("argument", FluentValue::from(fact(ContextKind::InvalidArg))),
        ("command", fact(ContextKind::InvalidSubcommand).into()),
        ("value", fact(ContextKind::InvalidValue).into()),
        ("has-known", said(&known).into()),
        ("known", FluentValue::from(known.as_str())),
        ("has-suggested", said(&suggested).into()),
        ("suggested", FluentValue::from(suggested.as_str())),
        ("reason", reason.lines().next().unwrap_or_default().into()),
        ("range", range(error).unwrap_or_default().into()),
        ("typed", typed.name.as_str().into()),
        ("inner", typed.inner.join(" ").into()),
    ];
    let mut text = messages.say("error") + &messages.say_with(name, &arguments);
    text += "\n";
    text += &messages.say_with("usage-help", &arguments);
    text
}

/// Whether a name or a reason was given that says nothing.
fn is_blank(error: &clap::Error) -> bool {
    error.source().is_some_and(|source| source.is::<Blank>())
}

/// The message that says what is wrong with a command line, or with this argument.
fn sentence(error: &clap::Error, argument: &str) -> &'static str {
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => "usage-unknown-argument",
        ErrorKind::UnknownArgument => "usage-one-too-many",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing-argument",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "usage-missing-command"
        }
        ErrorKind::InvalidValue => "usage-bad-value",
        ErrorKind::ValueValidation if is_blank(error) => "usage-blank",
        ErrorKind::ValueValidation if range(error).is_some() => "usage-not-in-range",
        ErrorKind::ValueValidation => "usage-not-a-number",
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            "usage-number-of-values"
        }
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    }
}

/// What a whole number must be among, where the error is that it is not.
fn range(error: &clap::Error) -> Option<String> {
    let reason = error.source()?.to_string();
    let (_, range) = reason.split_once(" is not in ")?;
    let (first, last) = range.split_once("..=")?;
    // Without an end of its own a range ends where its numbers end.
    let last = last.parse::<i64>().ok().filter(|last| *last < 1 << 31)?;
    Some(format!("{first}–{last}"))
}
