const list = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = list(
	"area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr",
);

/** Elements that stand on lines of their own; the start of one ends an open `<p>`. */
export const blockElements: ReadonlySet<string> = list(
	"address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
);

/** Parts of a table, which are blocks to a reader of the text. */
export const tableParts: ReadonlySet<string> = list("caption colgroup tbody td tfoot th thead tr");

/** Inline formatting, which an unclosed `<b>` carries on into the next paragraph. */
export const formattingElements: ReadonlySet<string> = list(
	"a b big code em font i s small strike strong tt u",
);

/** Elements whose content no reader of the page sees as text. */
export const silentElements: ReadonlySet<string> = list(
	"annotation annotation-xml applet datalist desc embed frame frameset head iframe math noembed noframes noscript object optgroup option script select style svg template textarea title",
);

export const headings: ReadonlySet<string> = list("h1 h2 h3 h4 h5 h6");
