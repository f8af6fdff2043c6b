import { isFragment } from "../feed/fragment.ts";
import { XmlFeedReading } from "../feed/xml-feed.ts";
import type { XmlFormat } from "../feed/xml-format.ts";
import type { Input } from "../input/input.ts";
import { findRoot, type Root } from "../xml/root.ts";
import type { Reader } from "./reader.ts";

/**
 * The reader of an XML format. `sure`: how sure its root element makes it, 0 to 1; `sureOfItems`: how sure items make it if
 * the root is lost.
 */
export function xmlReader(
	format: XmlFormat,
	sure: (root: Root, input: Input) => number,
	sureOfItems: (input: Input) => number = () => 0,
): Reader {
	return {
		format: format.format,
		detect(input) {
			const root = findRoot(input.head, format.roots);
			if (root !== null) return sure(root, input);
			return isFragment(input.head, format.item) ? sureOfItems(input) : 0;
		},
		open: (input, settings, survey) => new XmlFeedReading(format, input, settings, true, survey),
		read(input, settings) {
			const reading = new XmlFeedReading(format, input, settings, false);
			const posts = [...reading.push(input.bytes), ...reading.end()];
			return reading.capture(posts);
		},
	};
}
