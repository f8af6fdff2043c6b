/** One service whose players blogs embed. All knowledge about players stands in this table. */
interface Service {
	name: string;
	/** Matches the address of a player or of its page, without scheme and `www.`; group 1 is the id. */
	address: RegExp;
	/** The page that shows the same. */
	page: (id: string) => string;
	/** The player to load on click; its host must be among the policy's `playerHosts`. */
	player: ((id: string) => string) | null;
}

const services: readonly Service[] = [
	{
		name: "YouTube",
		address:
			/^(?:m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|live\/|watch\/?\?(?:[^#]{0,200}&)?v=)|youtu\.be\/)(?!videoseries)([\w-]{6,20})/i,
		page: (id) => `https://www.youtube.com/watch?v=${id}`,
		player: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
	},
	{
		name: "YouTube",
		address:
			/^youtube(?:-nocookie)?\.com\/(?:embed\/videoseries|playlist)\/?\?(?:[^#]{0,200}&)?list=([\w-]{6,60})/i,
		page: (id) => `https://www.youtube.com/playlist?list=${id}`,
		player: (id) => `https://www.youtube-nocookie.com/embed/videoseries?list=${id}`,
	},
	{
		name: "Vimeo",
		address: /^(?:player\.)?vimeo\.com\/(?:video\/|moogaloop\.swf\?(?:[^#]{0,200}&)?clip_id=)?([0-9]{4,12})/i,
		page: (id) => `https://vimeo.com/${id}`,
		player: (id) => `https://player.vimeo.com/video/${id}`,
	},
	{
		name: "Dailymotion",
		address: /^dailymotion\.com\/(?:embed\/|swf\/)?(?:video\/)?([a-z0-9]{5,12})/i,
		page: (id) => `https://www.dailymotion.com/video/${id}`,
		player: (id) => `https://www.dailymotion.com/embed/video/${id}`,
	},
	{
		name: "Internet Archive",
		address: /^archive\.org\/(?:embed|details)\/([\w.-]{1,100})/i,
		page: (id) => `https://archive.org/details/${id}`,
		player: (id) => `https://archive.org/embed/${id}`,
	},
	{
		name: "TED",
		address: /^(?:embed(?:-ssl)?\.)?ted\.com\/talks\/([\w-]{1,100})/i,
		page: (id) => `https://www.ted.com/talks/${id}`,
		player: (id) => `https://embed.ted.com/talks/${id}`,
	},
	{
		name: "Spotify",
		address: /^open\.spotify\.com\/(?:embed\/)?((?:track|album|playlist|episode|show)\/[a-z0-9]{10,40})/i,
		page: (id) => `https://open.spotify.com/${id}`,
		player: (id) => `https://open.spotify.com/embed/${id}`,
	},
	{
		name: "SlideShare",
		address: /^slideshare\.net\/slideshow\/embed_code\/((?:key\/)?[\w-]{1,40})/i,
		page: (id) => `https://www.slideshare.net/slideshow/embed_code/${id}`,
		player: (id) => `https://www.slideshare.net/slideshow/embed_code/${id}`,
	},
	{
		name: "SoundCloud",
		address: /^w\.soundcloud\.com\/player\/?\?(?:[^#]{0,200}&)?url=([^&#]{1,300})/i,
		page: (id) => decoded(id),
		player: (id) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(decoded(id))}`,
	},
	{
		name: "Twitter",
		address: /^(?:platform\.)?twitter\.com\/embed\/[^#]{0,200}[?&]id=([0-9]{1,25})/i,
		page: (id) => `https://twitter.com/i/status/${id}`,
		player: null,
	},
];

function decoded(component: string): string {
	try {
		return decodeURIComponent(component);
	} catch {
		return component;
	}
}

export interface Player {
	service: string;
	page: string;
	player: string | null;
}

/** What is known of the service that an embed's address belongs to; `null` for all others. */
export function findPlayer(address: string): Player | null {
	const bare = address.replace(/^(?:https?:)?\/\//i, "").replace(/^www\./i, "");
	for (const { name, address: pattern, page, player } of services) {
		const id = pattern.exec(bare)?.[1];
		if (id !== undefined) return { service: name, page: page(id), player: player?.(id) ?? null };
	}
	return null;
}
