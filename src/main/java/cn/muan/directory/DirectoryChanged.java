package cn.muan.directory;

/**
 * An organisation or a jurisdiction was added or changed.
 *
 * @param change kebab-case word such as {@code organisation-added}
 * @param code of the organisation or jurisdiction
 */
public record DirectoryChanged(String change, String code) {
}
