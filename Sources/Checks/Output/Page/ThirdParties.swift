import Diagnostics
import Page
import Site

/// Whatever a browser fetches by itself must come from the site: another host would learn who reads the page.
///
/// Links that a reader follows are not meant. What texts, values, templates and files say by themselves is found in them; here,
/// what has become of all of them together.
struct ThirdParties: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.loads.filter { $0.address.isForeignAddress(to: page.origins) }.map { load in
      Finding(
        .thirdParty, Message(ThirdParty(load.address, askedBy: load.element).message, fix: ThirdParty.fix),
        page.elements[load.index].mark, subject: .address(load.address))
    }
  }
}
