type HashProps = {
  /** 64 hex digits */
  value: string
  copyText: string
  copiedText: string
}

/**
 * A whole hash, to compare or to copy. The button stays hidden until the comfort
 * script, which alone can make it work, shows it.
 */
export const Hash = ({ value, copyText, copiedText }: HashProps) => (
  <span className="seal">
    <code>{value}</code>{' '}
    <button type="button" data-copy={value} data-copied={copiedText} aria-live="polite" hidden>
      {copyText}
    </button>
  </span>
)
