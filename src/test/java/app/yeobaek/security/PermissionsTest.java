package app.yeobaek.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    @ParameterizedTest
    @CsvSource({
        // permission, reader, reviewer, editor, lead
        "READ,               true,  true,  true, true",
        "KEEP_PRIVATE_MARKS, true,  true,  true, true",
        "ANNOTATE,           false, true,  true, true",
        "REPLY,              false, true,  true, true",
        "RESOLVE_ANY_THREAD, false, false, true, true",
        "IMPORT_BRIEF,       false, false, true, true",
        "REVISE_BRIEF,       false, false, true, true",
        "MANAGE_TEAM,        false, false, false, true",
        "PUT_BACK_MARKS,     false, false, true, true",
    })
    void theTableSaysWhoMay(Permission permission, boolean reader, boolean reviewer, boolean editor, boolean lead) {
        assertThat(Permissions.may(Role.READER, permission)).isEqualTo(reader);
        assertThat(Permissions.may(Role.REVIEWER, permission)).isEqualTo(reviewer);
        assertThat(Permissions.may(Role.EDITOR, permission)).isEqualTo(editor);
        assertThat(Permissions.may(Role.LEAD, permission)).isEqualTo(lead);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void everyPermissionIsInTheTable(Permission permission) {
        assertThat(Permissions.may(Role.LEAD, permission)).isTrue();
    }
}
