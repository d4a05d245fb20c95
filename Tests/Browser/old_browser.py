"""Browsers that know less: the published stylesheet without one of its features."""

from __future__ import annotations

from playwright.sync_api import Page, Route


def forget(page: Page, feature: str) -> None:
    """Serves stylesheets in which the browser does not know a feature, such as `:has(` or `::details-content`."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace(feature, feature.replace(":", ":-unknown-", 1)))

    page.route("**/*.css", answer)
    # The page names the digest of each stylesheet, and these are others.
    page.route(lambda address: address.endswith("/"), _without_digests)


def _without_digests(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace(" integrity=", " data-integrity="))
