/**
 * What may stand in cleaned HTML. This is the whole allow-list: elements with their attributes, classes,
 * players. Whatever is not named here goes.
 */

const list = (names: string): readonly string[] => names.split(" ");

/** Attributes that any element may have. */
export const globalAttributes: readonly string[] = list("id lang dir title class");

/** Every allowed element, with the attributes that it may have besides the global ones. */
export const elements: Readonly<Record<string, readonly string[]>> = {
	a: list("href hreflang rel role"),
	abbr: [],
	address: [],
	article: [],
	aside: list("role aria-hidden"),
	audio: list("src controls preload loop"),
	b: [],
	bdi: [],
	bdo: [],
	blockquote: list("cite"),
	br: [],
	caption: [],
	cite: [],
	code: [],
	col: list("span"),
	colgroup: list("span"),
	dd: [],
	del: list("cite datetime"),
	details: list("open"),
	dfn: [],
	div: list("role tabindex"),
	dl: [],
	dt: [],
	em: [],
	figcaption: [],
	figure: list("role"),
	footer: [],
	h1: [],
	h2: [],
	h3: [],
	h4: [],
	h5: [],
	h6: [],
	header: [],
	hr: [],
	i: [],
	iframe: list("src width height loading allowfullscreen referrerpolicy"),
	img: list("src srcset sizes alt width height loading decoding"),
	ins: list("cite datetime"),
	kbd: [],
	li: list("value role"),
	mark: [],
	ol: list("start type reversed role"),
	p: [],
	picture: [],
	pre: [],
	q: list("cite"),
	rp: [],
	rt: [],
	ruby: [],
	s: [],
	samp: [],
	section: list("role"),
	small: [],
	source: list("src srcset sizes type media width height"),
	span: [],
	strong: [],
	sub: [],
	summary: [],
	sup: [],
	table: [],
	tbody: [],
	td: list("colspan rowspan headers"),
	tfoot: [],
	th: list("colspan rowspan headers scope abbr"),
	thead: [],
	time: list("datetime"),
	tr: [],
	track: list("src kind srclang label default"),
	u: [],
	ul: list("role"),
	var: [],
	video: list("src controls preload loop muted playsinline poster width height"),
	wbr: [],
};

/** Elements that go with all that is in them: code, controls, drawings, fallbacks that no reader saw. */
export const droppedElements: readonly string[] = list(
	"annotation annotation-xml applet datalist frame frameset head input keygen noembed noframes noscript optgroup option script select style svg template textarea title xml base basefont bgsound link meta param command",
);

/** Attributes that hold one address each. */
export const addressAttributes: readonly string[] = list("href src cite poster");

/** Attributes without a value of their own. */
export const booleanAttributes: readonly string[] = list(
	"controls loop muted playsinline open reversed default allowfullscreen",
);

/** Attributes that hold a number of pixels or a plain number. */
export const numericAttributes: readonly string[] = list(
	"width height colspan rowspan span start value tabindex",
);

/** Words that an attribute may hold, where there are only a few. */
export const attributeWords: Readonly<Record<string, readonly string[]>> = {
	dir: list("ltr rtl auto"),
	loading: list("lazy eager"),
	decoding: list("async sync auto"),
	preload: list("none metadata"),
	scope: list("row col rowgroup colgroup"),
	type: list("1 a A i I"),
	kind: list("subtitles captions descriptions chapters"),
	rel: list("author bookmark external help license me next nofollow prev sponsored tag ugc"),
	role: list(
		"doc-footnote doc-endnotes doc-noteref doc-backlink doc-pullquote note list listitem region group",
	),
	referrerpolicy: list("strict-origin-when-cross-origin no-referrer"),
	"aria-hidden": list("true"),
};

/**
 * Classes that say something which no element says; all others are the old theme's. A name that ends with
 * `*` stands for all that begin so.
 */
export const classes: readonly string[] = list(
	"aligncenter alignleft alignright attribution box caption chapter embed epigraph figure footnote footnote-ref footnotes front-matter gallery instagram-media lang-* language-* note pullquote quotation run-in source table twitter-tweet",
);

/** Where the players of embeds come from; an `<iframe>` may show nothing else. */
export const playerHosts: readonly string[] = list(
	"www.youtube-nocookie.com player.vimeo.com w.soundcloud.com www.dailymotion.com player.twitch.tv archive.org embed.ted.com open.spotify.com www.slideshare.net",
);

/** Ids that the reader of reports gives to notes and to what refers to them; they stay. */
export const noteId: RegExp = /^fn(?:ref)?-[\w-]{1,80}$/;

/** Put before an id of the content, so that it can neither meet one of the page's nor shadow a script's name. */
export const idPrefix = "content-";
