import { createHash } from "node:crypto";
import { isUri } from "./addresses.ts";
import { writable } from "./xml.ts";

/** The bytes of 6ba7b811-9dad-11d1-80b4-00c04fd430c8, RFC 9562's namespace for addresses. */
const namespace: Uint8Array = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

function uuid(name: string): string {
	const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A guid as an Atom id: byte for byte where it is a URI, else a UUID made from it (version 5), always the same. */
export function atomId(guid: string): string {
	return isUri(guid) && writable(guid) === guid ? guid : `urn:uuid:${uuid(guid)}`;
}
