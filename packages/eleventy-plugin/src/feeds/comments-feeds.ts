import { type CommentsFeedOptions, toCommentsFeed, writeRss } from "blog-archive-parser/write";
import type { SiteFile } from "../files/file.ts";
import type { Entry, SiteModel } from "../site/model.ts";
import type { PublishedArchive } from "./published.ts";

function file(
	address: string,
	about: { title: string; link: string; entries: readonly Entry[] },
	site: SiteModel,
	published: PublishedArchive,
): SiteFile {
	const { say } = site;
	return {
		address,
		making: () => published.making(about.entries, address, about.title, about.link),
		text: () => {
			const options: CommentsFeedOptions = {
				title: about.title,
				language: site.language,
				timeZone: site.timeZone,
				siteUrl: site.absolute(about.link),
				feedUrl: site.absolute(address),
				addressOf: published.addressOf,
				stylesheet: site.href(site.fixed.feedStyle),
				titleOf: (comment, post) =>
					say("commentBy", {
						name: comment.author?.name ?? say("anonymous"),
						title: post.title || say("untitled"),
					}),
			};
			return writeRss(toCommentsFeed(published.of(about.entries), options), {
				feedUrl: site.absolute(address),
			});
		},
	};
}

/** The comments feed of the site, and one of each post that has comments. */
export function commentsFeeds(site: SiteModel, published: PublishedArchive): SiteFile[] {
	const { say, fixed } = site;
	const commented = site.posts.filter((entry) => entry.comments.feed !== null);
	const whole = { title: say("commentsOfSite", { name: site.title }), link: fixed.home, entries: commented };
	return [
		file(fixed.commentsFeed, whole, site, published),
		...commented.map((entry) => {
			const title = say("commentsOfPost", { title: entry.post.title || say("untitled") });
			const about = { title, link: entry.address, entries: [entry] };
			return file(entry.comments.feed ?? "", about, site, published);
		}),
	];
}
