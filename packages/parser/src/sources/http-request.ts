import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address.ts";

const refusal = (host: string): Error =>
	new Error(
		`${host} is a private address; it is read only where that is allowed (allowPrivate, or --allow-private)`,
	);

/**
 * Looks up a host for the connection itself, so that the address that was checked is the address that is used. One
 * private address among several is enough to refuse.
 */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
	lookup(hostname, { ...options, all: true }, (error, addresses) => {
		if (error) return callback(error, "");
		const secret = addresses.find(({ address }) => isPrivateAddress(address));
		if (secret) return callback(refusal(`${hostname} (${secret.address})`), "");
		const [first] = addresses;
		if (options.all) callback(null, addresses);
		else callback(null, first?.address ?? "", first?.family);
	});
};

/** The server answered, but not with the document. */
export class HttpStatusError extends Error {
	readonly status: number;

	constructor(status: number, message: string | undefined) {
		super(`the server answered ${status} ${message ?? ""}`.trim());
		this.status = status;
	}
}

export interface RequestOptions {
	headers: Record<string, string>;
	allowPrivate: boolean;
	signal: AbortSignal;
}

/** One request, without following redirects. Rejects for addresses that must not be read. */
export function request(
	url: URL,
	{ headers, allowPrivate, signal }: RequestOptions,
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const host = url.hostname.replace(/^\[|\]$/g, "");
		if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) return reject(refusal(host));
		const send = url.protocol === "https:" ? requestHttps : requestHttp;
		const options = { headers, signal, agent: false, ...(allowPrivate ? {} : { lookup: lookupPublic }) };
		send(url, options, resolve).on("error", reject).end();
	});
}
