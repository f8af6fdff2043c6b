import { readSources } from "blog-archive-parser";
import { expect, test } from "vitest";

test.each([
	"http://127.0.0.1:9/feed.xml",
	"http://10.1.2.3/",
	"http://169.254.169.254/latest/meta-data/",
	"http://0x7f.1/",
	"http://2130706433/",
	"http://[::1]/",
	"http://[::ffff:192.168.0.1]/",
	"http://[::ffff:7f00:1]/",
	"http://[64:ff9b::a00:1]/",
	"http://[fe80::1]/",
	"http://localhost:9/",
])("%s is refused unless allowed", async (address) => {
	const { documents, unreadable } = await readSources([address]);
	expect(documents).toEqual([]);
	expect(unreadable).toEqual([{ source: address, reason: expect.stringContaining("private address") }]);
});
