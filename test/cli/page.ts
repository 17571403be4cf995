/** A community's page with everything that authors use, each thing once. */
export const page = `---
layout: wide
title: "Tidepool Makers"
lang: en_GB
permalink: /community/
menu:
  - url: "#lists"
---

We mend boats and [teach]({{ site.baseurl }}/teach) it.[^1] Write to <hello@tide.example>, or see https://tide.example/log.
{: .intro}

{% include banner.html %}
<!-- Soon: [the shop](/shop) -->

<h2 class="title" id="groups">Working Groups</h2>

[Hull Group]({{site.baseurl}}/groups/hull/){:target="_blank"} - Keeps the [Hull Book][book]. This group meets every two weeks
and talks on [GitHub](https://github.com/tide/hull/issues).

## Where we talk {#talk}
{: data-ob="mailing-lists"}

| list | for |
| ---- | --- |
| [Tide](https://lists.tide.example/tide) | everyone |
| [Tide Dev](https://lists.tide.example/dev) | builders |

## [Projects](projects.html)

* [Lantern Fund](https://lantern.example/) and [Night Harbour](https://night.example/a_(b)) – light for small harbours.
* [Old files](ftp://files.tide.example/old) – kept, and [run it](javascript:alert(1)).
* [](https://empty.example/) - without a name.

<nav><a href="/home">Home</a></nav>

![The pier](/pier.jpg) and ~~old~~ news.

<iframe src="https://video.example/1"></iframe>

[book]: https://tide.example/book "The book"

[^1]: Since 1998.
`;

/** The same community's page as a site serves it. */
export const site = `<!doctype html>
<html lang="de">
<head><title>Gezeiten</title><link rel="canonical" href="https://tide.example/gemeinschaft/"><base href="/de/"></head>
<body>
<header><a href="/">Start</a></header>
<main>
<h1>Gezeitenwerft</h1>
<p>Wir bauen Boote.</p>
<h2>Mailing lists</h2>
<ul><li><a href="liste">Liste</a>: für alle</ul>
</main>
<footer><a href="/impressum">Impressum</a></footer>
</body></html>
`;
