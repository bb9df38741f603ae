/** The block in the editor: two addresses. What it shows is drawn for the reader, by the reader's browser. */
;(({ blocks, element, components, blockEditor }) => {
  const field = (label, name, { attributes, setAttributes }) =>
    element.createElement(components.TextControl, {
      key: name,
      label,
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
    })
  blocks.registerBlockType('rugzak/open-badge', {
    edit: (props) =>
      element.createElement('div', blockEditor.useBlockProps(), [
        field('Address of the badge file', 'src', props),
        field('Address of a reader (optional)', 'reader', props),
      ]),
    save: () => null,
  })
})(globalThis.wp)
