// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Pictures
import Reports
import Wording

extension StabilityReport {
  /// How often each application is funded, over the weights and in the sample; empty where no case is finished.
  package var figures: [PaperFigure] {
    let figures = AnalysisFigures(language)
    let (labels, texts) = (figures.labels, figures.texts)
    let indices = [weights.entries, sample?.entries ?? []]
    let explanations = [
      labels.weightIndexSummary(
        over: weights.entries.first?.cases ?? 0, isComplete: weights.isComplete),
      sample.map { labels.sampleSummary($0.figures) } ?? "",
    ]
    let kinds = zip([labels.overWeights, labels.overSamples], explanations).map {
      FundedShares.Kind(name: $0, explanation: $1)
    }
    let shown = kinds.indices.filter { !indices[$0].isEmpty }
    let rows = coreRows(shown.map { indices[$0] })
    let counts = Dictionary(grouping: rows, by: \.classification).mapValues(\.count)
    let parts = rows.parts(of: AnalysisFigures.mostRows)
    return parts.enumerated().map { number, part in
      let caption = figures.caption(
        texts.howOftenFunded, texts.howOftenFunded(counts), part: number + 1, of: parts.count)
      return PaperFigure(
        id: "stability-\(number + 1)",
        picture: FundedShares(
          caption: caption,
          words: FundedShares.Words(
            application: texts.application, decision: texts.decision,
            undecided: texts.undecidedCases, standings: figures.standings),
          kinds: shown.map { kinds[$0] },
          groups: CoreIndex.Class.allCases.map { classification in
            FundedShares.Group(
              name: texts.group(classification, count: counts[classification] ?? 0),
              rows: part.filter { $0.classification == classification }.map { $0.drawn(texts) })
          }),
        reference: texts.inTable(caption.title))
    }
  }

  /// All applications that are decided or that only a sample funds: the core, then from often to seldom.
  private func coreRows(_ indices: [[CoreIndex]]) -> [CoreRow] {
    let decided = Dictionary(uniqueKeysWithValues: decisions.map { ($0.id, $0.decision) })
    let found = indices.map { entries in
      Dictionary(uniqueKeysWithValues: entries.map { ($0.application, $0) })
    }
    let rows = applications.compactMap { application -> CoreRow? in
      let own = found.map { $0[application.id] }
      guard own.contains(where: { $0 != nil }) else { return nil }
      return CoreRow(
        application: application,
        standing: decided[application.id].map(Standing.init) ?? .ineligible, indices: own)
    }
    return rows.sorted { left, right in
      if left.classification != right.classification {
        return left.classification.rank < right.classification.rank
      }
      if left.often != right.often { return left.often > right.often }
      return left.application.id < right.application.id
    }
  }
}

/// An application with its core index over each kind of case; at least one is there.
private struct CoreRow {
  var application: NamedApplication
  var standing: Standing
  var indices: [CoreIndex?]

  var classification: CoreIndex.Class {
    let classes = Set(indices.compactMap { $0?.classification })
    return classes.count == 1 ? classes.first ?? .borderline : .borderline
  }

  var often: Decimal {
    indices.compactMap { $0 }.map { Decimal($0.funded) / Decimal($0.cases) }.reduce(0, +)
  }

  func drawn(_ texts: PaperTexts) -> FundedShares.Row {
    FundedShares.Row(
      id: application.id, title: application.title, standing: standing,
      shares: indices.map { index in
        index.map {
          FundedShares.Share(
            funded: $0.funded, undecided: $0.undecided, cases: $0.cases, label: $0.share,
            text: texts.part(of: $0))
        }
      })
  }
}

extension CoreIndex.Class {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
