import type { StartTag } from "./start-tag.ts";

/**
 * The namespaces of feeds: the project's prefix for each, and the addresses it goes by (in lower case, without the
 * scheme and a closing `/` or `#`, in which feeds are careless).
 */
const known: Record<string, string[]> = {
	// RSS's own elements, which take no prefix.
	"": [
		"purl.org/rss/1.0",
		"my.netscape.com/rdf/simple/0.9",
		"channel.netscape.com/rdf/simple/0.9",
		"purl.org/net/rss1.1",
		"backend.userland.com/rss",
		"backend.userland.com/rss2",
		"backend.userland.com/rss091",
		"backend.userland.com/rss191",
		"blogs.law.harvard.edu/tech/rss",
		"cyber.law.harvard.edu/rss",
		"my.netscape.com/publish/formats/rss-0.91.dtd",
	],
	admin: ["webns.net/mvcb"],
	app: ["www.w3.org/2007/app", "purl.org/atom/app"],
	atom: ["www.w3.org/2005/atom", "purl.org/atom/ns"],
	blogger: ["schemas.google.com/blogger/2008", "schemas.google.com/blogger/2018"],
	cc: ["web.resource.org/cc", "creativecommons.org/ns"],
	content: ["purl.org/rss/1.0/modules/content"],
	creativecommons: [
		"backend.userland.com/creativecommonsrssmodule",
		"cyber.law.harvard.edu/rss/creativecommonsrssmodule.html",
	],
	dc: ["purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0"],
	dcterms: ["purl.org/dc/terms"],
	excerpt: [
		"wordpress.org/export/1.0/excerpt",
		"wordpress.org/export/1.1/excerpt",
		"wordpress.org/export/1.2/excerpt",
	],
	feedburner: ["rssnamespace.org/feedburner/ext/1.0"],
	fh: ["purl.org/syndication/history/1.0"],
	foaf: ["xmlns.com/foaf/0.1"],
	gd: ["schemas.google.com/g/2005"],
	geo: ["www.w3.org/2003/01/geo/wgs84_pos"],
	georss: ["www.georss.org/georss"],
	gml: ["www.opengis.net/gml"],
	googleplay: ["www.google.com/schemas/play-podcasts/1.0"],
	itunes: [
		"www.itunes.com/dtds/podcast-1.0.dtd",
		"www.itunes.com/dtd/podcast-1.0.dtd",
		"example.com/dtds/podcast-1.0.dtd",
	],
	media: ["search.yahoo.com/mrss", "www.rssboard.org/media-rss", "tools.search.yahoo.com/mrss"],
	opensearch: ["a9.com/-/spec/opensearch/1.1", "a9.com/-/spec/opensearchrss/1.0"],
	pingback: ["madskills.com/public/xml/rss/module/pingback"],
	podcast: [
		"podcastindex.org/namespace/1.0",
		"github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
	],
	psc: ["podlove.org/simple-chapters"],
	rdf: ["www.w3.org/1999/02/22-rdf-syntax-ns"],
	rdfs: ["www.w3.org/2000/01/rdf-schema"],
	rawvoice: ["www.rawvoice.com/rawvoicerssmodule", "blubrry.com/developer/rawvoice-rss"],
	slash: ["purl.org/rss/1.0/modules/slash"],
	source: ["source.scripting.com", "source.smallpict.com/2014/07/12/thesourcenamespace"],
	sy: ["purl.org/rss/1.0/modules/syndication"],
	thr: ["purl.org/syndication/thread/1.0"],
	trackback: ["madskills.com/public/xml/rss/module/trackback"],
	wfw: ["wellformedweb.org/commentapi"],
	wp: ["wordpress.org/export/1.0", "wordpress.org/export/1.1", "wordpress.org/export/1.2"],
	xhtml: ["www.w3.org/1999/xhtml"],
	xml: ["www.w3.org/xml/1998/namespace"],
	"com-wordpress": ["com-wordpress:feed-additions:1"],
};

const prefixOfAddress = new Map<string, string>();
for (const [prefix, addresses] of Object.entries(known))
	for (const address of addresses) prefixOfAddress.set(address, prefix);

function normalise(address: string): string {
	return address
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, "")
		.replace(/[/#]+$/, "");
}

/** Whether an address is that of a namespace in the table. */
export function isKnownNamespace(address: string): boolean {
	return prefixOfAddress.has(normalise(address));
}

/** By bindings. Feeds of the same software have the same. */
const startTags = new Map<string, Map<string, StartTag>>();
const mostBindings = 20;

function tagsUnder(bindings: string): Map<string, StartTag> {
	let tags = startTags.get(bindings);
	if (tags === undefined) {
		tags = new Map();
		if (startTags.size >= mostBindings) startTags.clear();
		startTags.set(bindings, tags);
	}
	return tags;
}

/** So many unbound prefixes are told of; a document with more has none that mean anything. */
const mostUnbound = 100;

/** The names in scope at some place of a document. Prefixes are bound by address, unbound ones by their spelling. */
export class Namespaces {
	readonly #parent: Namespaces | null;
	readonly #bound = new Map<string, string>();
	readonly #names = new Map<string, { name: string; tag: string }>();
	readonly #unbound: Set<string>;
	#startTags: Map<string, StartTag> | null = null;
	readonly #adopted: Map<string, string>;

	constructor(parent: Namespaces | null = null) {
		this.#parent = parent;
		this.#unbound = parent === null ? new Set() : parent.#unbound;
		this.#adopted = parent === null ? new Map() : parent.#adopted;
		if (parent === null) this.#bound.set("xml", "xml");
	}

	/** Prefixes that were met and stand for nothing in the document. */
	get unbound(): ReadonlySet<string> {
		return this.#unbound;
	}

	/** Binds a prefix (`""`: the default) to an address. */
	bind(prefix: string, address: string): void {
		const normal = normalise(address);
		const own = this.#adopted.get(normal) ?? (normal === "" ? "" : prefixOfAddress.get(normal));
		this.#bound.set(prefix, own ?? `{${address.trim()}}`);
		this.#names.clear();
		this.#startTags = null;
	}

	/** Start tags that were met under the same bindings, by all that is written of them: without declarations and unbound prefixes. */
	get startTags(): Map<string, StartTag> {
		this.#startTags ??= tagsUnder(this.#bindings);
		return this.#startTags;
	}

	get #bindings(): string {
		const outer = this.#parent === null ? "" : this.#parent.#bindings;
		return outer + JSON.stringify([...this.#bound]);
	}

	/** From here on, an address means the namespace that the project calls `own`, whatever it usually means. */
	adopt(address: string, own: string): void {
		this.#adopted.set(normalise(address), own);
	}

	/** Takes names without a prefix for those of a namespace, where the document binds none. */
	assume(own: string): void {
		if (this.bound("") !== undefined) return;
		this.#bound.set("", own);
		this.#startTags = null;
	}

	/** The scope within an element that has these attributes (as written). */
	within(attributes: Record<string, string>): Namespaces {
		let scope: Namespaces | null = null;
		for (const key of Object.keys(attributes)) {
			if (!/^xmlns(?::|$)/i.test(key)) continue;
			scope ??= new Namespaces(this);
			scope.bind(key.slice(6), attributes[key] as string);
		}
		return scope ?? this;
	}

	/** The project's prefix for what a prefix (`""`: none) is bound to; `undefined` where it is bound to nothing. */
	bound(prefix: string): string | undefined {
		const own = this.#bound.get(prefix);
		return own !== undefined || this.#parent === null ? own : this.#parent.bound(prefix);
	}

	/** What an element's name as written means. */
	element(written: string): { name: string; tag: string } {
		const kept = this.#names.get(written);
		if (kept !== undefined) return kept;
		const colon = written.indexOf(":");
		const tag = written.slice(colon + 1);
		const own = this.#own(colon < 0 ? "" : written.slice(0, colon));
		const meaning = { name: join(own, tag).toLowerCase(), tag };
		if (this.#names.size < 1000) this.#names.set(written, meaning);
		return meaning;
	}

	/** An attribute's name with the project's prefix; without a prefix it belongs to no namespace. */
	attribute(written: string): string {
		const colon = written.indexOf(":");
		if (colon < 0) return written;
		return join(this.#own(written.slice(0, colon)), written.slice(colon + 1));
	}

	#own(prefix: string): string {
		const own = this.bound(prefix);
		if (own !== undefined) return own;
		if (prefix !== "" && this.#unbound.size < mostUnbound) this.#unbound.add(prefix);
		return prefix.toLowerCase();
	}
}

function join(prefix: string, local: string): string {
	if (prefix === "") return local;
	return prefix.startsWith("{") ? prefix + local : `${prefix}:${local}`;
}
