import { type Command, command } from "../command.ts";
import { completionScript, shells } from "../completion.ts";
import { writeResult } from "../result.ts";
import { suggest } from "../suggest.ts";
import { UsageError } from "../usage-error.ts";

/** `blog-archive completion`: makes the shell complete commands and options. */
export const completionCommand: Command = command({
	name: "completion",
	operands: "bash|zsh|fish",
	atLeast: 1,
	summary: "Print a script that completes commands and options in your shell",
	details: "",
	options: {},
	examples: [
		{ does: "bash, in ~/.bashrc", line: 'eval "$(blog-archive completion bash)"' },
		{ does: "zsh, in ~/.zshrc", line: 'eval "$(blog-archive completion zsh)"' },
		{ does: "fish", line: "blog-archive completion fish > ~/.config/fish/completions/blog-archive.fish" },
	],
	async run({ operands: [shell = ""], commands }) {
		const known = shells.find((one) => one === shell);
		if (known === undefined)
			throw new UsageError(
				`There is no completion for "${shell}"; there is for ${shells.join(", ")}.${suggest(shell, shells)}`,
			);
		await writeResult(undefined, [completionScript(known, commands)]);
		return 0;
	},
});
