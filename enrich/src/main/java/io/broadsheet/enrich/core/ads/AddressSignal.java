package io.broadsheet.enrich.core.ads;

/** Web addresses, mail addresses, handles and telephone numbers in the text itself. */
final class AddressSignal implements AdSignal {
  private static final String[] CHANNELS = {
    "t.me/", "telegram.me/", "wa.me/", "whatsapp.com/channel", "chat.whatsapp.com", "discord.gg/"
  };
  private static final String[] STORES = {"apps.apple.com", "play.google.com", "itunes.apple.com"};
  private static final Evidence.Cue CHANNEL =
      new Evidence.Cue(
          AdFeature.CHANNEL_LINK,
          AdKind.SOCIAL,
          "links to a Telegram, WhatsApp or Discord channel");
  private static final Evidence.Cue STORE =
      new Evidence.Cue(AdFeature.STORE_LINK, AdKind.APP, "links to an app store");

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    String text = passage.text();
    Words words = passage.words();
    evidence.set(AdFeature.ADDRESS, text.contains("www.") || hasWebAddress(text, words));
    evidence.set(AdFeature.MAIL_ADDRESS, words.ats > 0 && isMail(text));
    evidence.set(AdFeature.HANDLE, words.ats > 0 && !isMail(text));
    evidence.set(AdFeature.TELEPHONE, words.numbers >= 3 && words.numbers * 2 > words.count());
    if (words.slashes > 0) {
      addresses(text, evidence);
    }
  }

  private static void addresses(String text, Evidence evidence) {
    if (containsAny(text, CHANNELS)) {
      evidence.set(AdFeature.CHANNEL_LINK, 1);
      evidence.tell(CHANNEL);
    }
    if (containsAny(text, STORES)) {
      evidence.set(AdFeature.STORE_LINK, 1);
      evidence.tell(STORE);
    }
  }

  private static boolean hasWebAddress(String text, Words words) {
    return words.slashes >= 2 && text.contains("://");
  }

  private static boolean isMail(String text) {
    int at = text.indexOf('@');
    return at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && text.indexOf('.', at) > at + 1;
  }

  static boolean containsAny(String text, String[] parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
