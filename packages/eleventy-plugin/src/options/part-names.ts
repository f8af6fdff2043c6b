/** The parts of pages that the option `partials` can make otherwise. */
export const partNames = [
	"header",
	"footer",
	"terms",
	"card",
	"comments",
	"provenance",
	"related",
	"series",
] as const;

export type PartName = (typeof partNames)[number];
