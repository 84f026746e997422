package import MoshtariCore
package import MoshtariText

extension Emblem {
  /// The sign on its ground, 112 × 112: decoration only, in the colours of the theme's ramp.
  package var drawing: SafeHTML {
    """
    <svg class="av" viewBox="0 0 112 112" aria-hidden="true">\
    <rect width="112" height="112" fill="var(--h1)"/>\
    <path d="M0 90Q30 70 60 82T112 76V112H0Z" fill="var(--h3)"/>\
    <g fill="none" stroke="var(--h6)" stroke-width="5" stroke-linecap="round" \
    stroke-linejoin="round">\(sign)</g></svg>
    """
  }

  private var sign: SafeHTML {
    switch self {
    case .cup:
      """
      <path d="M32 44H72V60Q72 78 52 78T32 60Z" fill="var(--h6)"/><path d="M72 49H79Q85 49 85 56T72 64"/>\
      <path d="M26 90H80"/><path d="M45 34Q41 29 45 24T45 16M59 34Q55 29 59 24T59 16" stroke="var(--h5)"/>
      """
    case .leaf:
      """
      <path d="M30 76Q24 34 82 28Q88 80 42 78Q36 78 30 76Z" fill="var(--h6)"/>\
      <path d="M24 90Q44 56 66 44" stroke="var(--h2)"/>
      """
    case .gift:
      """
      <path d="M28 54H84V88H28Z" fill="var(--h6)"/><path d="M24 40H88V54H24Z" fill="var(--h5)"/>\
      <path d="M56 40V88" stroke="var(--h2)"/><path d="M56 40Q34 40 40 26Q52 20 56 40Q60 20 72 26Q78 40 56 40"/>
      """
    case .office:
      """
      <path d="M34 24H78V88H34Z" fill="var(--h6)"/><path d="M46 38H48M64 38H66M46 52H48M64 52H66M46 66H48M64 66H66" \
      stroke="var(--h1)"/><path d="M24 88H88"/>
      """
    case .basket:
      """
      <path d="M28 50H84L77 86H35Z" fill="var(--h6)"/><path d="M38 50L50 26M74 50L62 26"/>\
      <path d="M46 62V74M56 62V74M66 62V74" stroke="var(--h2)"/>
      """
    case .compass:
      """
      <circle cx="56" cy="56" r="32"/><path d="M70 42L61 61L42 70L51 51Z" fill="var(--h6)"/>\
      <path d="M56 24V28M88 56H84M56 88V84M24 56H28" stroke="var(--h5)"/>
      """
    case .spark:
      """
      <path d="M60 18L36 62H54L48 94L78 46H58Z" fill="var(--h6)"/><path d="M26 34H34M30 48H34M80 74H88" \
      stroke="var(--h5)"/>
      """
    case .star:
      """
      <path d="M56 22L66 45L91 47L72 63L78 87L56 74L34 87L40 63L21 47L46 45Z" fill="var(--h6)"/>
      """
    case .clock:
      """
      <circle cx="56" cy="56" r="33" fill="var(--h6)"/><path d="M56 36V56L70 64" stroke="var(--h1)"/>\
      <path d="M30 22L22 30M82 22L90 30" stroke="var(--h5)"/>
      """
    case .home:
      """
      <path d="M32 52V88H80V52" fill="var(--h6)"/><path d="M22 56L56 26L90 56" fill="var(--h5)"/>\
      <path d="M50 88V70H62V88" stroke="var(--h2)"/>
      """
    }
  }
}
