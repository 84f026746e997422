import Foundation
import MoshtariCore
import Testing

@testable import MoshtariReading

@Suite struct RejectedRowLogTests {
  private let orders =
    "order_id,customer_id,date,amount\n1,c,2026-01-01,5\n=2,\"say \"\"hi\"\"\",2026-01-01,x\n+3,c\n"

  @Test func `every rejected row is written, and no cell is a formula`() throws {
    let folder = try ReportFolder([.orders: orders, .feedback: "date,kind\n2026-01-01,what\n"])
    let log = try folder.read().rejectedRows
    let path = folder.path + "/rejected.csv"
    try log.write(to: path)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == #"""
        table,file,line,column,code,message,row
        orders,orders.csv,3,28,amount,"expected an amount with the decimal mark `.`, found `x`","'=2,""say """"hi"""""",2026-01-01,x"
        orders,orders.csv,4,1,field-count,"expected 4 fields, found 2 fields","'+3,c"
        feedback,feedback.csv,2,12,unknown-kind,"expected one of `nps`, `csat`, `effort`, `complaint`, `contact`, `review`, `mention`, found `what`","2026-01-01,what"

        """#)
  }

  @Test func `rows are kept where the build fails`() throws {
    let folder = try ReportFolder([.orders: orders, .feedback: "date\n1"])
    folder.settings.data.maxRejected = 0
    let result = try folder.read()
    #expect(result.tables == nil)
    #expect(result.rejectedRows.count == 2)
  }

  @Test func `without rejected rows there is a header`() throws {
    let folder = try ReportFolder([.feedback: "date,kind\n2026-01-01,nps\n"])
    var text: [UInt8] = []
    try folder.read().rejectedRows.writeCSV { text += $0 }
    #expect(text == Array("table,file,line,column,code,message,row\n".utf8))
  }

  @Test func `a log of many rows comes in pieces and whole`() throws {
    let rows = (0..<10_000).map { "\($0),c,2026-01-01,a bad amount" }
    let folder = try ReportFolder([
      .orders: "order_id,customer_id,date,amount\n" + rows.joined(separator: "\n")
    ])
    var pieces: [[UInt8]] = []
    try folder.read().rejectedRows.writeCSV { pieces.append($0) }
    #expect(pieces.count > 1)
    let lines = pieces.joined().split(separator: 0x0A)
    #expect(lines.count == 10_001)
    #expect(lines.last?.starts(with: Array("orders,orders.csv,10001,19,amount,".utf8)) == true)
  }

  @Test func `a place that cannot be written to is said`() throws {
    let log = RejectedRowLog()
    #expect(
      throws: Diagnostic(
        .fatal, "unwritable-file", .fact("the rejected rows cannot be written to `/nowhere/x.csv`"),
        help: "check that its folder is there and may be written to")
    ) { try log.write(to: "/nowhere/x.csv") }
  }
}
