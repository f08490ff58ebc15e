// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Names

@Suite struct NormalisedTextTests {
  @Test(arguments: [
    ("Jugendaustausch Nogent", "JUGENDAUSTAUSCH NOGENT"),
    ("Städtepartnerschaft", "Staedtepartnerschaft"),
    ("Sta\u{308}dtepartnerschaft", "STÄDTEPARTNERSCHAFT"),
    ("Übergrößen", "uebergroessen"),
    ("STRAẞENFEST", "Straßenfest"),
    ("Strassenfest", "Straßenfest"),
    ("Café Noël à Nogent", "Cafe Noel a Nogent"),
    ("Bolesławiec", "Boleslawiec"),
    ("Selçuk", "SELCUK"),
    ("Işık İzmir", "isik izmir"),
    ("Ορεστιάδας", "ΟΡΕΣΤΙΑΔΑΣ"),
    ("Nogent-sur-Marne", "Nogent sur Marne"),
    ("„Brücken bauen“ – ein Fest!", "Brücken bauen: ein Fest"),
    ("Guarda trifft Siegburg", "Siegburg trifft Guarda"),
    ("Jugend\u{AD}austausch", "Jugendaustausch"),
    ("  Chor\u{A0}Siegburg\t", "Chor Siegburg"),
    ("ﬁlm ２０２３", "Film 2023"),
    ("Musikverein Siegburg e.V.", "Musikverein Siegburg"),
    ("Musikverein Siegburg e. V.", "eV Musikverein, Siegburg"),
    ("Kulturhaus GmbH", "Kulturhaus gGmbH"),
    ("Kulturhaus G.m.b.H.", "Kulturhaus"),
    ("Werkstatt UG (haftungsbeschränkt)", "Werkstatt gUG"),
    ("Stadtwerke AG", "Stadtwerke"),
    ("Bürgerenergie eG", "Bürgerenergie"),
    ("Müller KG", "Mueller GbR"),
    ("Müller GmbH & Co. KG", "Müller"),
    ("AG", "ag"),
  ])
  func same(left: String, right: String) {
    #expect(NormalisedText(left) == NormalisedText(right))
  }

  @Test(arguments: [
    ("Müller", "Muller"),
    ("Städte-Partnerschaft", "Städtepartnerschaft"),
    ("Konzert 2022", "Konzert 2023"),
    ("Konzert Konzert", "Konzert"),
    ("Ev. Kirche", "Kirche St. Servatius"),
    ("Tagung", "Tag"),
    ("AG", "e.V."),
    ("Ορεστιάδα", "Guarda"),
  ])
  func different(left: String, right: String) {
    #expect(NormalisedText(left) != NormalisedText(right))
  }

  @Test(arguments: ["", "  ", "–", "🎉"])
  func blank(text: String) {
    #expect(NormalisedText(text).isBlank)
  }
}
