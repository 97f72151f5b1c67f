internal import CLibXML2

extension XMLFailure.Form {
  /// What libxml2 says by a code.
  init(code: Int32) {
    switch xmlParserErrors(UInt32(max(code, 0))) {
    case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTag
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_DOCUMENT_END, XML_ERR_LTSLASH_REQUIRED: self = .truncated
    case XML_ERR_DOCUMENT_EMPTY: self = .noXML
    case XML_ERR_ATTRIBUTE_REDEFINED: self = .doubledAttribute
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
      XML_ERR_SPACE_REQUIRED:
      self = .malformedAttribute
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_SEMICOL_MISSING: self = .unknownEntity
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_NAME_REQUIRED:
      self = .forbiddenCharacter
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED: self = .undecodableBytes
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME: self = .unknownEncoding
    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .unknownPrefix
    default: self = .other
    }
  }
}
