/** What units send their opinions in; whatever it is called, the reader looks at what it is. */
export const opinionFiles = '.docx,.doc,.wps,.rtf,.pdf,.txt,.html,.htm,.mht,.mhtml';
