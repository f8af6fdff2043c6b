/** How a text names the person who wrote it. */
export interface Byline {
	name: string;
	/** Which of the patterns below found it. */
	rule: "by-line" | "guest-post" | "biography";
}

/** A name: two to five words that begin with a capital, with particles and initials between. */
const particle =
	"(?:de|da|di|del|della|der|den|van|von|du|la|le|ter|ten|bin|al|y|e|Dr|Mr|Mrs|Ms|Prof|Sir|Lord|Lady)\\.?";
const part = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const name = `(${part}(?: (?:${particle}|${part})){1,4}?)`;
/** Letters after a name: `FRSA`, `MP`. */
const honours = "(?:,? (?:[A-Z]{2,5}|PhD))*";

/**
 * Sentences that name the author of the text they stand in. `where` says in which of its lines they
 * count: the first, the last, or both.
 */
const patterns: readonly { rule: Byline["rule"]; where: "first" | "last" | "either"; pattern: RegExp }[] = [
	{
		rule: "by-line",
		where: "first",
		pattern: new RegExp(`^(?:[Bb]y|BY|Written by|Posted by|Author:|Words by):? ${name}${honours}\\s*$`, "u"),
	},
	{
		rule: "guest-post",
		where: "either",
		pattern: new RegExp(
			`^(?:This is|The following is|Here is|Today's post is|Today’s post is|A|This) (?:an? )?(?:special )?(?:guest|contributed) (?:blog )?(?:post|blog|article|entry|column|piece)s?,? (?:is |was |comes )?(?:written )?(?:by|from) ${name}${honours}(?=[\\s,.;:–—(]|$)`,
			"u",
		),
	},
	{
		rule: "guest-post",
		where: "either",
		pattern: new RegExp(
			`^(?:[Gg]uest (?:post|blog|author|blogger|article|column)s?|GUEST POST)(?: (?:by|from)|:)? ${name}${honours}(?=[\\s,.;:–—(]|$)`,
			"u",
		),
	},
	{
		rule: "guest-post",
		where: "either",
		pattern: new RegExp(
			`(?:^|[.!?] )${name}${honours},(?: [^.,;]{1,80},)? (?:guest blogs|writes|blogs) (?:about|on|for)\\b`,
			"u",
		),
	},
	{
		rule: "biography",
		where: "last",
		pattern: new RegExp(
			`^${name}${honours} (?:is|was) (?:(?:an?|the|our|currently|now|also) )?(?:[\\p{L}&,’'-]+ ){0,8}?(?:partner|director|manager|chair|chairman|fellow|researcher|professor|lecturer|editor|writer|author|journalist|founder|co-founder|head|chief|consultant|analyst|adviser|advisor|officer|associate|member|student|blogger|president|secretary|executive|historian|economist|reporter|correspondent|intern|CEO|MP)\\b`,
			"iu",
		),
	},
];

const longestLine = 600;

/**
 * Who the lines of a text say wrote it, or `null`. Only the first and the last two lines are looked at,
 * in the order of the patterns: a line that credits the author counts for more than a biography.
 */
export function findByline(lines: readonly string[]): Byline | null {
	const written = lines.filter((line) => /\S/.test(line));
	const clean = (line: string) => line.replace(/\s+/g, " ").trim();
	const first = written.slice(0, 2).map(clean);
	const last = written.slice(-2).reverse().map(clean);
	for (const { rule, where, pattern } of patterns) {
		const places = where === "first" ? first : where === "last" ? last : [...first, ...last];
		for (const line of places) {
			const found = line.length <= longestLine ? pattern.exec(line)?.[1] : undefined;
			if (found !== undefined && /^\p{Lu}/u.test(found) && !startsLikeSentence(found))
				return { name: tidy(found), rule };
		}
	}
	return null;
}

/** `The Commission is a member of …` names no person. */
function startsLikeSentence(found: string): boolean {
	return /^(?:The|This|That|These|Those|It|He|She|We|You|They|There|Here|A|An|In|On|At|For|And|But|If|My|Our|What|Who|When|How|Why|One|All|Some|Each|Every|As|So)\b/.test(
		found,
	);
}

function tidy(found: string): string {
	return found.replace(/[.,]$/, "").replace(/(?: (?:FRSA|MP|MBE|OBE|CBE|PhD|MA|BA))+$/, "");
}
