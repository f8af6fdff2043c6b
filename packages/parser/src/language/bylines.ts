/** How a text names the person who wrote it. */
export interface Byline {
	name: string;
	/** Which of the patterns below found it. */
	rule: "by-line" | "guest-post" | "biography";
}

/** A name: two to four words that begin with a capital, with particles between. */
const particle = "(?:de|da|di|del|della|der|den|van|von|du|la|le|ter|ten|bin|al|y|e)";
const part = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const name = `(${part}(?:(?: ${particle}){0,2} ${part}){1,3})`;
/** Letters after a name: `FRSA`, `MP`. */
const honours = "(?:,? (?:[A-Z]{2,5}|PhD))*";
const end = "(?=[\\s,.;:–—(]|$)";
/** What stands between a name and what is said of it: `(@jane)`. */
const aside = "(?: \\([^()]{1,60}\\))?";

/** What makes a sentence about a person a note on who wrote the text. */
const roles =
	"partner|director|manager|chair|chairman|chairwoman|fellow|researcher|professor|lecturer|editor|writer|author|journalist|founder|co-founder|head|chief|consultant|analyst|adviser|advisor|officer|associate|member|student|blogger|president|secretary|executive|historian|economist|reporter|correspondent|intern|CEO|MP";

/**
 * Sentences that name the author of the text they stand in. `where` says in which of its lines they
 * count: the first, the last, or both.
 */
const patterns: readonly { rule: Byline["rule"]; where: "first" | "last" | "either"; pattern: RegExp }[] = [
	{
		rule: "by-line",
		where: "first",
		pattern: new RegExp(
			`^(?:[Bb]y|BY|Written by|Posted by|Author:|Words by|Von|Par|Por|Di|Door|Av|Autor:|Auteur ?:|Autore:):? ${name}${honours}\\s*$`,
			"u",
		),
	},
	{
		rule: "guest-post",
		where: "either",
		pattern: new RegExp(
			`^(?:This is|The following is|Here is|Today's post is|Today’s post is|A|This) (?:an? )?(?:special )?(?:guest|contributed) (?:blog )?(?:post|blog|article|entry|column|piece)s?,? (?:is |was |comes )?(?:written )?(?:by|from) ${name}${honours}${end}`,
			"u",
		),
	},
	{
		rule: "guest-post",
		where: "either",
		pattern: new RegExp(
			`^(?:[Gg]uest (?:post|blog|author|blogger|article|column)s?|GUEST POST)(?: (?:by|from)|:)? ${name}${honours}${end}`,
			"u",
		),
	},
	{
		rule: "guest-post",
		where: "either",
		pattern: new RegExp(
			`^(?:(?:Dies ist )?(?:[Ee]in )?Gast(?:beitrag|artikel|kommentar) von|(?:[Uu]n )?(?:[Aa]rticle|[Bb]illet) invité (?:de|par)|(?:[Uu]na )?[Ee]ntrada (?:invitada|de invitado) (?:de|por)|(?:[Uu]m )?[Pp]ost convidado de|(?:[Uu]n )?[Gg]uest post di|(?:[Ee]en )?[Gg]astb(?:log|ijdrage) (?:van|door)):? ${name}${honours}${end}`,
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
		rule: "by-line",
		where: "either",
		pattern: new RegExp(
			`^(?:This|The) (?:blog |guest )?(?:post|blog|article|entry|column|piece) (?:is|was) (?:originally )?(?:written |contributed )?by ${name}${honours}${end}`,
			"u",
		),
	},
	{
		rule: "biography",
		where: "last",
		pattern: new RegExp(
			`^(?:About the author(?:: ?| [–—-] ))?${name}${honours}${aside} (?:is|was) (?:(?:an?|the|our|currently|now|also) )?(?:[\\p{L}&,’'-]+ ){0,8}?(?:${roles})\\b`,
			"iu",
		),
	},
	{
		rule: "biography",
		where: "last",
		pattern: new RegExp(
			`^(?:About the author: ?|The author is |The writer is )${name}${honours}${aside}(?:,| (?:is|was|works|writes|leads|runs)\\b)`,
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
			if (found !== undefined && /^\p{Lu}/u.test(found) && !startsLikeSentence(found) && !isNoPerson(found))
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

/** Words of institutions and of days, which no person's name has. */
const nobodysWords =
	/\b(?:Association|Authority|Board|Centre|Center|Club|Commission|Committee|Company|Council|Demand|Department|Foundation|Fund|Government|Group|Hub|Institute|Ltd|Ministry|Morning|Network|Office|Organisation|Organization|Party|Popular|Project|Public|Research|School|Services?|Society|Team|Trust|Union|University|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|July|September|October|November|December)\b/;

const isNoPerson = (found: string): boolean => nobodysWords.test(found);

function tidy(found: string): string {
	return found.replace(/[.,]$/, "").replace(/(?: (?:FRSA|MP|MBE|OBE|CBE|PhD|MA|BA))+$/, "");
}
