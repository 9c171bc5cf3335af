type KeysHelpProps = {
  title: string
  /** label of the switch */
  on: string
  isOn: boolean
  keys: readonly { key: string; does: string }[]
  setOn: (isOn: boolean) => void
}

/** What each single key does, and the switch that turns them off. */
export const KeysHelp = ({ title, on, isOn, keys, setOn }: KeysHelpProps) => (
  <details className="details keys">
    <summary>{title}</summary>
    <dl className="definitions">
      {keys.map(({ key, does }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
      <span>{on}</span>
    </label>
  </details>
)
