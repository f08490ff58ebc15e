// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Wording

/// The fields in which a reader changes the round, filled with what holds now.
struct ControlsView {
  struct Field {
    let name: String
    let label: String
    let value: String
    let unit: String
    /// What the round's files have; nil where that holds now.
    let standing: String?
    let isWrong: Bool
    /// For the slider, in plain decimals.
    let slider: Slider?
  }

  struct Slider {
    let least: String
    let most: String
    let step: String
    let value: String
    let leastShown: String
    let mostShown: String
  }

  struct Member {
    let id: String
    let name: String
    let isLeftOut: Bool
  }

  /// A change that the form has no field for.
  struct Further {
    let setting: String
  }

  let heading: String
  let calculate: String
  let budget: Field
  let weight: Field
  let weightMeaning: String
  let weightsTarget: String
  let weightsWait: String
  let stepsHeading: String
  let sharesHeading: String
  let shares: [Field]
  let resourcesHeading: String
  let resources: [Field]
  let hasResources: Bool
  let membersHeading: String
  let members: [Member]
  let hasMembers: Bool
  let furtherHeading: String
  let further: [Further]
  let hasFurther: Bool
  let pinned: [Further]
  /// Amounts of applications that were changed on their own pages.
  let requests: [Field]

  /// - Parameters:
  ///   - round: under the what-if.
  ///   - standing: as the files have it.
  ///   - rule: what the reader may change.
  ///   - typed: what could not be read, by the name of its field.
  init(
    _ round: Round, changing standing: Round, for rule: ReaderRule, in language: Round.Language,
    at address: PageAddress, typed: [String: String]
  ) {
    let texts = PageTexts(language)
    let say = texts.say
    func field(
      _ now: FormField, from standing: FormField?, label: String, unit: String = "",
      shown: (String) -> String, slider: Slider? = nil
    ) -> Field {
      let before = standing?.standing
      return Field(
        name: now.name, label: label, value: typed[now.name] ?? shown(now.standing), unit: unit,
        standing: before.flatMap { $0 == now.standing ? nil : texts.inProposal(shown($0)) },
        isWrong: typed[now.name] != nil, slider: slider)
    }
    func decimal(_ setting: String) -> String {
      Hundredths(setting).map { say.typed($0) } ?? setting
    }
    func amount(_ setting: String) -> String {
      Decimal(string: setting, locale: nil).map { say.typed($0, decimals: 0...2) } ?? setting
    }
    heading = texts.controls
    calculate = texts.calculate
    budget = field(
      .budget(of: round), from: .budget(of: standing), label: texts.budget, unit: texts.inEuro,
      shown: amount, slider: Slider(budget: round, changing: standing, say))
    weight = field(
      .weight(of: round), from: .weight(of: standing), label: texts.balanceWeight, shown: decimal,
      slider: Slider(weight: round, changing: standing, say))
    weightMeaning = texts.balanceWeightMeaning
    weightsTarget = address.on(.weights).target
    weightsWait = texts.weightsWait
    stepsHeading = texts.steps
    sharesHeading = texts.shares
    let unit =
      round.corridors.map(\.share.count).reduce(0, +) == 100_00 ? texts.inPercent : texts.inParts
    shares = round.corridors.map { corridor in
      field(
        .share(of: corridor),
        from: standing.corridors.first { $0.id == corridor.id }.map(FormField.share(of:)),
        label: "\(corridor.id) \(corridor.name)", unit: unit, shown: decimal)
    }
    resourcesHeading = texts.resources
    resources = round.resources.map { resource in
      field(
        .capacity(of: resource),
        from: standing.resources.first { $0.id == resource.id }.map(FormField.capacity(of:)),
        label: resource.name, shown: decimal)
    }
    hasResources = !resources.isEmpty
    membersHeading = texts.withoutPoints
    members = rule.members.map {
      Member(id: $0.id, name: $0.name, isLeftOut: address.asked.without.contains($0.id))
    }
    hasMembers = !members.isEmpty
    furtherHeading = texts.further
    let keys = Set(FormField.all(of: standing).map(\.name))
    further = address.asked.settings.filter { !keys.contains($0.keyOfSetting) }.map(Further.init)
    hasFurther = !further.isEmpty
    pinned = address.pinned.map(Further.init)
    let asked = Set(address.asked.requested.map(\.application))
    requests = round.applications.filter { asked.contains($0.id) }.map { application in
      field(
        .request(of: application),
        from: standing.applications.first { $0.id == application.id }.map(FormField.request(of:)),
        label: application.id, shown: amount)
    }
  }
}

extension ControlsView.Slider {
  /// From nothing to twice the round's own budget, in steps of about a hundredth of it.
  fileprivate init(budget round: Round, changing standing: Round, _ say: Localizer) {
    let own = max(standing.budget.cents / 100, 1)
    let most = max(2 * own, (round.budget.cents + 99) / 100)
    var step: Int64 = 1
    while step * 1000 <= own { step *= 10 }
    self.init(
      least: "0", most: String(most), step: String(step), value: round.budget.setting,
      leastShown: say.money(.zero), mostShown: say.money(Money(cents: most * 100)))
  }

  fileprivate init(weight round: Round, changing standing: Round, _ say: Localizer) {
    let most = max(WeightScale(of: standing).greatest, round.balance.weight)
    self.init(
      least: "0", most: most.description, step: "0.01", value: round.balance.weight.description,
      leastShown: "0", mostShown: say.number(most))
  }
}
