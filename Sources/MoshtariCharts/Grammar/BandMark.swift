import MoshtariText

/// The ranges of values as a band; of one value alone, as a bar.
struct BandMark {
  let points: [PlotPoint]

  var svg: SafeHTML {
    let runs = points.runs {
      $0.low != nil && $0.high != nil && (!$0.isRunning || $0.isForecast)
    }
    let alone = runs.filter { $0.count == 1 }.joined().map { point in
      Path.vertical(x: point.x, from: point.high ?? 0, to: point.low ?? 0)
    }
    let bands = runs.filter { $0.count > 1 }.map { run in
      let highs = run.map { ($0.x, $0.high ?? 0) }
      var outline = Path.polyline(highs + run.reversed().map { ($0.x, $0.low ?? 0) })
      outline.close()
      return outline
    }
    return bands.reduce(Path(), +).svg("area") + alone.reduce(Path(), +).svg("whisker")
  }

  /// Its upper and its lower edge, as lines.
  var edges: [LineMark] {
    [\PlotPoint.high, \.low].map { edge in
      LineMark(points: points.map { PlotPoint(x: $0.x, y: $0[keyPath: edge]) })
    }
  }

  /// What it covers, a box for each pair of neighbours.
  var boxes: [Box] {
    zip(points, points.dropFirst()).compactMap { a, b in
      guard let first = a.high, let second = b.high, let low = a.low, let end = b.low else {
        return nil
      }
      return Box(left: a.x, top: min(first, second), right: b.x, bottom: max(low, end))
    }
  }
}
