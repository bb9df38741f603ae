/** The badges of a portfolio as a JSON Feed (version 1.1), for other pages and readers of feeds. It carries no verdict. */

export interface FeedBadge {
  readonly id: string
  readonly name: string
  readonly issuer: string
  /** ISO 8601; '' when the badge states none */
  readonly awardedAt: string
  /** absolute address */
  readonly picture?: string
}

export interface Feed {
  readonly title: string
  readonly language: string
  /** the page, and the feed itself */
  readonly page: string
  readonly feed: string
  readonly badges: readonly FeedBadge[]
}

export function jsonFeed({ title, language, page, feed, badges }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    home_page_url: page,
    feed_url: feed,
    items: badges.map((badge) => itemOf(badge, page)),
  })
}

function itemOf({ id, name, issuer, awardedAt, picture }: FeedBadge, page: string) {
  return {
    id,
    url: page,
    title: name,
    content_text: [name, issuer].filter(Boolean).join(' · '),
    ...(picture && { image: picture }),
    ...(awardedAt && { date_published: awardedAt }),
  }
}
