/** Words that the names of categories have, and the names of persons do not. */
export const categoryWords: ReadonlySet<string> = new Set(
	[
		"news updates update events event general uncategorized uncategorised announcements announcement articles",
		"article blog blogs features feature opinion opinions politics political sport sports travel books book",
		"music film films movies movie reviews review recipes food photography photos photo video videos audio",
		"podcast podcasts technology tech science health education business culture history life family home house",
		"garden gardening local national international world misc miscellaneous personal work other projects project",
		"tips tutorials tutorial guides guide how resources community campaigns campaign press media projects",
		"research essays essay poetry poems stories story journal diary thoughts notes interviews interview",
		"society religion environment nature design art arts fashion style shopping games gaming internet web",
		"software hardware programming development marketing finance economy economics law housing policy",
		"noticias nachrichten allgemein actualites nouvelles notizie nieuws noticias geral general",
	].flatMap((line) => line.split(" ")),
);
