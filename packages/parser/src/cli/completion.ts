import type { Command } from "./command.ts";
import type { Option } from "./option.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

const optionsOf = ({ options }: Command): [string, Option][] => Object.entries(options);

/** For each option with a few values: a case of the shell's `case`. */
function valueCases({ name, options }: Command): string[] {
	return Object.entries(options).flatMap(([option, known]) =>
		known.type === "string" && known.allowed
			? [`    ${name}:--${option}) words="${known.allowed.join(" ")}" ;;`]
			: [],
	);
}

function bash(commands: readonly Command[]): string {
	const words = commands.map(
		(command) =>
			`    ${command.name}) options="${optionsOf(command)
				.map(([name]) => `--${name}`)
				.join(" ")}" ;;`,
	);
	return `_blog_archive() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words="" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help" -- "$word"))
    return
  fi
  case "$command:$before" in
${commands.flatMap(valueCases).join("\n")}
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case "$command" in
${words.join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _blog_archive blog-archive
`;
}

function fish(commands: readonly Command[]): string {
	const quoted = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;
	const lines = commands.flatMap((command) => [
		`complete -c blog-archive -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary)}`,
		...optionsOf(command).map(([name, option]) => {
			const short = option.short ? ` -s ${option.short}` : "";
			const value =
				option.type === "boolean"
					? ""
					: option.allowed
						? ` -x -a ${quoted(option.allowed.join(" "))}`
						: " -r";
			const condition = quoted(`__fish_seen_subcommand_from ${command.name}`);
			return `complete -c blog-archive -n ${condition} -l ${name}${short}${value} -d ${quoted(option.help)}`;
		}),
	]);
	return `${lines.join("\n")}\n`;
}

/** The script by which a shell completes the command line, made from the table of commands. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
	switch (shell) {
		case "bash":
			return bash(commands);
		case "zsh":
			return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
		case "fish":
			return fish(commands);
	}
}
