export interface ContentsEntry {
	text: string;
	/** 1 for chapters; deeper where the list numbers or indents its entries so. */
	level: number;
}
