/** A kind of file that holds no text. */
export interface BinaryKind {
	/** With its article, as it stands in a sentence. */
	name: string;
	/** It belongs to a page and is no document itself. */
	media: boolean;
}

const media = (name: string): BinaryKind => ({ name, media: true });
const document = (name: string): BinaryKind => ({ name, media: false });

/** The beginnings of files in hexadecimal digits, and what they are. No text begins so. */
const signatures: readonly (readonly [RegExp, BinaryKind])[] = [
	[/^89504e470d0a1a0a/, media("a PNG image")],
	[/^ffd8ff/, media("a JPEG image")],
	[/^474946383[79]61/, media("a GIF image")],
	[/^52494646.{8}57454250/, media("a WebP image")],
	[/^424d.{8}00000000/, media("a BMP image")],
	[/^00000[12]00..00/, media("an icon")],
	[/^(?:49492a00|4d4d002a)/, media("a TIFF image")],
	[/^000000..66747970(?:6176|6865|6d69)/, media("an AVIF or HEIC image")],
	[/^000000..66747970/, media("an MPEG-4 film or recording")],
	[/^1a45dfa3/, media("a Matroska or WebM film")],
	[/^52494646.{8}41564920/, media("an AVI film")],
	[/^52494646.{8}57415645/, media("a WAV recording")],
	[/^(?:4944330[234]|fff[23ab])/, media("an MP3 recording")],
	[/^4f67675300/, media("an Ogg recording")],
	[/^664c614300/, media("a FLAC recording")],
	[/^(?:774f4646|774f4632)(?:00010000|4f54544f)/, media("a web font")],
	[/^(?:00010000|4f54544f)00/, media("a font")],
	[/^(?:43|46|5a)5753.{8}00/, media("a Flash film")],
	[/^255044462d/, document("a PDF file")],
	[/^1f8b08/, document("a gzip file that cannot be unpacked")],
	[/^504b(?:0304|0506)/, document("a ZIP file (or an office document)")],
	[/^fd377a585a00/, document("a file packed by xz")],
	[/^425a683.314159/, document("a file packed by bzip2")],
	[/^377abcaf271c/, document("a 7z file")],
	[/^526172211a07/, document("a RAR file")],
	[/^d0cf11e0a1b11ae1/, document("an old office document")],
];

/** How much of a file `binaryKind` looks at. */
export const bytesOfKind: number = 16;

/** What a file is by its first bytes; `null` where they are not known, as those of texts. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
	const head = Buffer.from(bytes.subarray(0, bytesOfKind)).toString("hex");
	return signatures.find(([signature]) => signature.test(head))?.[1] ?? null;
}
