import { XmlFeedReading } from "../feed/xml-feed.ts";
import type { XmlFormat } from "../feed/xml-format.ts";
import type { Input } from "../input/input.ts";
import { findRoot, type Root } from "../xml/root.ts";
import type { Reader } from "./reader.ts";

/** The reader of an XML format. `sure`: how sure its root element makes it, 0 to 1. */
export function xmlReader(format: XmlFormat, sure: (root: Root, input: Input) => number): Reader {
	return {
		format: format.format,
		detect(input) {
			const root = findRoot(input.head, format.roots);
			return root === null ? 0 : sure(root, input);
		},
		open: (input, settings, survey) => new XmlFeedReading(format, input, settings, true, survey),
		read(input, settings) {
			const reading = new XmlFeedReading(format, input, settings, false);
			const posts = [...reading.push(input.bytes), ...reading.end()];
			return reading.capture(posts);
		},
	};
}
