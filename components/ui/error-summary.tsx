/** What is wrong with a field, the id of its control, and its name where the message does not say it. */
export type FieldError = { id: string; message: string; label?: string | undefined }

/**
 * Opens a refused form: takes the focus when the page loads, and leads to each field.
 * Nothing when there is nothing to change.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="notice error" role="alert" tabIndex={-1} autoFocus aria-labelledby="errors">
      <h2 id="errors">{title}</h2>
      <ul>
        {errors.map(({ id, message, label }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label === undefined ? null : <b>{label} </b>}
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
