"""A visit leaves no trace: no request to anybody else, no cookie, nothing stored; and no errors."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage

from browser import Reader, open_all_details
from cases import every_page
from published import PublishedPage

LOAD_ALL_IMAGES = """() => Promise.all([...document.images].map(image => {
  image.loading = 'eager'
  return image.decode().then(() => null, () => `this image does not load: ${image.src}`)
})).then(all => all.filter(Boolean))"""

STORED = """async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(database => database.name),
  ...await caches.keys(),
  ...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope),
]"""


@every_page
def test_page_keeps_to_itself(reader: Reader, published: PublishedPage) -> None:
    """Everything a page does while it loads is seen and checked."""
    page = reader.arrive()
    requests: list[str] = []
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        # The browser asks for this one unasked, and only once.
        if message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico"):
            complaints.append(message.text)

    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: complaints.append(f"this request failed: {request.url}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", hear)
    page.goto(published.address)
    open_all_details(page)
    complaints += page.evaluate(LOAD_ALL_IMAGES)

    assert [url for url in requests if not url.startswith(reader.origin + "/")] == []
    assert complaints == []
    assert page.context.cookies() == []
    assert page.evaluate(STORED) == []
    page.context.close()
