/** What Eleventy copies as it is: paths and globs from the working directory. */
export type Copies = Readonly<Record<string, unknown>>;

const globSign = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\{}]/g;

const signs: Readonly<Record<string, string>> = {
	"**/": "(?:.*/)?",
	"**": ".*",
	"*": "[^/]*",
	"?": "[^/]",
};

/** A path or glob as an expression for the files that it names, and for those in the folder that it names. */
function expressionOf(glob: string): RegExp {
	const inside = glob.replace(/^\.\//, "").replace(/\/$/, "");
	const source = inside.replace(globSign, (sign) => {
		if (sign.length > 1 && sign.startsWith("{")) return `(?:${sign.slice(1, -1).split(",").join("|")})`;
		return signs[sign] ?? `\\${sign}`;
	});
	return new RegExp(`^${source}(?:/|$)`);
}

/** Whether Eleventy copies a file; what it does not copy answers no address. */
export function isCopiedBy(copies: Copies): (path: string) => boolean {
	const expressions = Object.keys(copies).map(expressionOf);
	return (path) => expressions.some((expression) => expression.test(path));
}
