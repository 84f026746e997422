/// A picture of a report folder as the site carries it.
package struct ContentImage: Hashable, Sendable {
  /// Its name in the site: that of the file, and the beginning of its contents' SHA-256, so that
  /// equal names mean equal pictures.
  package var name: String
  package var bytes: [UInt8]
  /// In pixels; nil where the file does not say it in a way that we read.
  package var size: ImageSize?
}

/// Width and height in pixels, both above 0.
package struct ImageSize: Hashable, Sendable {
  package var width: Int
  package var height: Int
}

/// Where the pictures of a body come from and go to.
package struct ImagePlaces: Sendable {
  /// The report folder; nil where there are no pictures at all.
  package var folder: String?
  /// What stands before an image's name in the page: the way to the site's folder of pictures.
  package var prefix: String

  package init(folder: String?, prefix: String) { (self.folder, self.prefix) = (folder, prefix) }

  package static let none = ImagePlaces(folder: nil, prefix: "")
}
